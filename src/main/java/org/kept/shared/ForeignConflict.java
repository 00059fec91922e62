package org.kept.shared;

/** Lets a module say which exceptions of a library mean that somebody else was first; they answer like a {@link ConflictException}. */
public interface ForeignConflict {

    /** Whether this exception, or one that caused it, means so. */
    boolean isConflict(Throwable problem);
}
