package org.kept.message.domain;

import java.util.Optional;
import java.util.UUID;
import org.kept.message.post.Attachment;

/** The letters that mails take along; the outbox knows them by their ids only. */
public interface EnclosedLetters {

    /** The letter as it was written; nothing once it is erased. */
    Optional<Enclosed> find(UUID letter);

    /** The mail has left. */
    void mailed(UUID letter);

    /** The mail will not leave: the letter has to be printed. */
    void notMailed(UUID letter, String why);

    /** What the mail takes along, and what its timeline shows. */
    record Enclosed(String title, String text, Attachment pdf) {}
}
