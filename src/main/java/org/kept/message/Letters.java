package org.kept.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.shared.CaseRef;

/** Writing letters: from a template that analysts keep, as a document that stays as it was written, by e-mail or to be printed. */
public interface Letters {

    /**
     * Writes a letter in the caller's transaction: prints the deployed template, keeps text, PDF and hash, and queues the mail
     * that takes it, or leaves it to be printed where no e-mail address is known. The same key twice gives the first letter.
     *
     * @throws UnwritableLetterException if there is no such template, or the letter would have a gap
     */
    Letter write(NewLetter letter);

    /** The letters of a case, the oldest first. */
    List<Letter> of(CaseRef ref);

    /** One letter. */
    Optional<Letter> find(UUID id);

    /**
     * What to write.
     *
     * @param key what makes it unique, such as {@code Effects.key(execution)}
     * @param template the template's id, such as {@code final-response} for {@code forms/complaint/final-response.letter}
     * @param values what the template prints as {@code {{letter.<name>}}}: texts, numbers, {@link org.kept.shared.Money}, {@link
     *     java.time.LocalDate}, {@link Instant}, booleans, and lists of texts or of maps of these; a null is a gap
     */
    record NewLetter(String key, CaseRef ref, String template, Map<String, Object> values, Addressee to) {}

    /**
     * Who a letter goes to; all but the name may be null.
     *
     * @param address where it goes by post, in lines
     */
    record Addressee(UUID contactId, String name, String email, String address) {}

    /**
     * A letter that was written.
     *
     * @param title its subject
     * @param state {@code mailed}, {@code to-print}, {@code posted} or {@code erased}
     * @param sentTo the e-mail address, or the name it is posted to; null once erased
     * @param sha256 the hash of its PDF in hexadecimal; kept when the letter is erased
     */
    record Letter(
            UUID id,
            CaseRef ref,
            String template,
            String title,
            Instant at,
            String state,
            String sentTo,
            String sha256) {}
}
