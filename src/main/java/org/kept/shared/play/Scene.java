package org.kept.shared.play;

/** A few cases to look at in a demonstration, there as soon as it is up; entered only where there are none of their kind. */
public interface Scene {

    /** Enters them, all or nothing, if they are wanted. */
    void set();
}
