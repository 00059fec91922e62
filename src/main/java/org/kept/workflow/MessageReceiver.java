package org.kept.workflow;

/**
 * Takes the messages of one name that do not carry a case reference: {@code LeadReceived} starts a case, {@code
 * ConsentChanged} finds the open leads of a contact. Without one, the correlation must be a case reference.
 */
public interface MessageReceiver {

    /** The message's name from the catalogue. */
    String messageName();

    /**
     * Handles the message in the delivering transaction.
     *
     * @return false to keep it waiting until its time to live ends
     */
    boolean receive(ProcessMessage message);
}
