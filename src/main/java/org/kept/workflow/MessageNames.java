package org.kept.workflow;

/** The names of messages somebody could take, so that a misspelt one is refused at the door instead of waiting in vain. */
public interface MessageNames {

    /** Whether a receiver, or any version of a deployed model, takes messages of this name. */
    boolean known(String name);
}
