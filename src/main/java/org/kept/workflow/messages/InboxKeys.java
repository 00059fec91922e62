package org.kept.workflow.messages;

import java.util.function.Supplier;

/** The book of what came in: the same key from the same source is handled once, also when it comes twice at the same time. */
public interface InboxKeys {

    /**
     * Handles something that came in, in the caller's transaction, or gives what came of it the first time.
     *
     * @param content the content, in a canonical text; kept as a hash
     * @param handling does the work and gives a short result to remember, such as a case reference
     * @throws org.kept.shared.ConflictException if the key was used before for other content
     */
    String once(String source, String key, String content, Supplier<String> handling);
}
