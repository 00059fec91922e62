package org.kept.message.letters;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Touchpoints;
import org.kept.message.domain.EnclosedLetters;
import org.kept.message.post.Attachment;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a letter once it is written: it goes with a mail, or on paper, and the customer's timeline shows it then. */
@Service
@Transactional
public class LetterShelf implements EnclosedLetters {

    private static final int LONGEST_TOUCH = 20_000;

    private final LetterTable table;
    private final Touchpoints touchpoints;
    private final Cases cases;
    private final Clock clock;

    LetterShelf(LetterTable table, Touchpoints touchpoints, Cases cases, Clock clock) {
        this.table = table;
        this.touchpoints = touchpoints;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Optional<Enclosed> find(UUID letter) {
        return table.find(letter)
                .filter(found -> !found.state().equals("erased"))
                .map(found -> new Enclosed(
                        found.title(),
                        table.text(letter).orElse(""),
                        new Attachment(
                                LetterNames.file(found), () -> table.pdf(letter).orElseThrow())));
    }

    @Override
    public void mailed(UUID letter) {
        table.move(letter, "to-print", "mailed", null);
        table.find(letter).ifPresent(found -> touch(found, "e-mail"));
    }

    @Override
    public void notMailed(UUID letter, String why) {
        table.move(letter, "mailed", "to-print", why);
    }

    /**
     * Writes down that somebody has posted a letter.
     *
     * @throws ConflictException if it does not wait for that
     */
    public void posted(UUID letter, String person) {
        StoredLetter found = table.find(letter).orElseThrow(() -> new NotFoundException("letter"));
        if (!table.posted(letter, person)) {
            throw new ConflictException(
                    found.state().equals("posted") && found.postedBy() != null
                            ? "This letter is posted already, by " + found.postedBy()
                            : "This letter does not wait to be posted: it is " + found.state());
        }
        touch(found, "post");
        cases.tell(found.ref(), new Cases.StoryEntry(clock.instant(), "letter", person, "We posted: " + found.title()));
    }

    private void touch(StoredLetter letter, String way) {
        String text = table.text(letter.id()).orElse("");
        touchpoints.log(new Touchpoints.Touch(
                clock.instant(),
                "out",
                "letter",
                letter.title(),
                text.length() <= LONGEST_TOUCH ? text : text.substring(0, LONGEST_TOUCH),
                "sent by " + way,
                letter.contactId(),
                null,
                letter.ref(),
                null));
    }
}
