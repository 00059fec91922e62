package org.kept.workflow;

/** The store of process messages: what comes too early waits, what comes twice counts once. */
public interface ProcessMessages {

    /** What became of a message. */
    enum State {
        WAITING,
        DELIVERED,
        EXPIRED
    }

    /**
     * Takes a message in the caller's transaction and delivers it at once if somebody waits, else when somebody does.
     *
     * @throws org.kept.shared.ConflictException if the id was used before for another message
     */
    State accept(ProcessMessage message);
}
