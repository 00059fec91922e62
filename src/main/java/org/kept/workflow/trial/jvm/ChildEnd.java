package org.kept.workflow.trial.jvm;

/**
 * How a child ended.
 *
 * @param last what it said last that is no message, for the log: the words of a virtual machine that dies
 */
public record ChildEnd(How how, String last) {

    /** The ways to end. */
    public enum How {
        /** By itself. */
        DONE,
        /** Stopped, since its time was over. */
        OUT_OF_TIME,
        /** Stopped, since it said more than anybody can read. */
        OUT_OF_PAPER,
        /** Its heap was full. */
        OUT_OF_MEMORY,
        /** Some other way. */
        BROKEN
    }
}
