package org.kept.workflow.messages;

import java.util.Set;

/**
 * The messages that a module's code sends to processes, so that a model that waits for one that nobody sends is found while
 * it is drawn. What other systems send is listed by the process itself, in its extension property {@code outside}.
 */
public interface SentMessages {

    /** Their names, as models write them. */
    Set<String> messages();
}
