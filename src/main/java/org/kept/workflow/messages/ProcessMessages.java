package org.kept.workflow.messages;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

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
    State accept(Message message);

    /**
     * Something that happened and that a process may wait for, now or soon.
     *
     * @param id the sender's key: the same id is taken once, however often it is sent
     * @param name the message's name from the catalogue, such as {@code LeadActivity}
     * @param correlation the case reference it is for, or what the name's {@link Receiver} understands
     * @param payload small values that become process variables where it is delivered; identifiers, not personal data
     * @param ttl how long to keep it for a subscriber that does not wait yet
     */
    record Message(String id, String name, String correlation, Map<String, Object> payload, Duration ttl) {}

    /**
     * Takes the messages of one name that do not carry a case reference: {@code LeadReceived} starts a case, {@code
     * ConsentChanged} finds the open leads of a contact. Without one, the correlation must be a case reference. Where several take one
     * name, all are told; the message is delivered when one of them took it.
     */
    interface Receiver {

        /** The message's name from the catalogue. */
        String messageName();

        /**
         * Handles the message in the delivering transaction.
         *
         * @return false to keep it waiting until its time to live ends
         */
        boolean receive(Message message);
    }

    /**
     * Begins a process for a message that no {@link Receiver} takes and nothing waits for. Which names that are changes with every
     * deployment.
     */
    interface Starter {

        /** The names of messages by which a process may begin now. */
        Set<String> names();

        /** Begins the process of this message's name, in the delivering transaction. */
        void start(Message message);
    }

    /** The names of messages somebody could take, so that a misspelt one is refused at the door instead of waiting in vain. */
    interface Names {

        /** Whether a receiver, or any version of a deployed model, takes messages of this name. */
        boolean known(String name);
    }
}
