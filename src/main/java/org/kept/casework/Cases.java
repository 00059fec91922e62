package org.kept.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.kept.shared.CaseRef;

/** The registry of cases: business modules open and close them here, and everything generic reads them here. */
public interface Cases {

    /**
     * Opens a case, gives it the next reference of its kind and starts its process, in the caller's transaction.
     *
     * @throws org.kept.shared.InvalidInputException if the title is empty
     */
    CaseRef open(OpenCase command);

    /** The same by a message, or with what has to stand on the case before its first step reads it. */
    CaseRef open(OpenCase command, Beginning beginning);

    /**
     * Gives a record its reference before there is anything to do: the case is closed, with this outcome for what it rests as,
     * until {@link #reopen} finds work for it. So nothing open is without a process, and the reference is there from the start.
     *
     * @throws org.kept.shared.InvalidInputException if the title is empty
     */
    CaseRef register(OpenCase command, String outcome);

    /**
     * Opens a case that was closed again, under its own reference, and starts the newest version of its process for it.
     *
     * @throws org.kept.shared.NotFoundException if there is no such case
     * @throws org.kept.shared.ConflictException if it is open
     */
    void reopen(CaseRef ref, Map<String, Object> variables);

    /** Writes what a case is about; a null component leaves that part as it is. */
    void describe(CaseRef ref, Description description);

    /** Gives the case an owner and the team behind them; a null owner leaves it with the team. */
    void assign(CaseRef ref, String owner, String team);

    /**
     * Sets the case aside until a moment, with the reason people will read; its tasks leave the inbox until then.
     *
     * @throws org.kept.shared.InvalidInputException if the moment has passed or there is no reason
     */
    void park(CaseRef ref, Instant until, String reason);

    /** Takes a case that was set aside up again before its time. */
    void unpark(CaseRef ref);

    /** Closes the case with its outcome; its open promises end. */
    void close(CaseRef ref, String outcome, String reason);

    /** Adds a sentence to the story, such as a touch, a decision or a letter. */
    void tell(CaseRef ref, StoryEntry entry);

    /**
     * Puts the hash of a paper that was written for the case into its audit, so that it can be proved unchanged.
     *
     * @param what which paper, without personal data, such as {@code final-response} and its id
     * @param sha256 in hexadecimal
     */
    void vouch(CaseRef ref, String what, String sha256);

    /** Adds values to the case's own data, where answers go that no module takes. */
    void remember(CaseRef ref, Map<String, Object> values);

    /** The case's own data. */
    Map<String, Object> dataOf(CaseRef ref);

    /** The case, whoever asks; pages and API use {@link CaseAccess} first. */
    Optional<CaseSummary> find(CaseRef ref);

    /** The open cases of an account or contact, by the promise that is due first. */
    List<CaseSummary> openOf(UUID customerId);

    /** How many open cases each of these people owns, of one process; people without any are absent. */
    Map<String, Long> openByOwner(String processKey);

    /** A customer's name has changed or two have become one: moves and renames on all cases. */
    void customerIsNow(UUID oldId, UUID newId, String name);

    /** Takes the person out of the case: a pseudonym for title and customer, no words in the story, no data. */
    void erase(CaseRef ref, String pseudonym);

    /**
     * What to open.
     *
     * @param prefix the kind's prefix, such as {@code LEAD}; a sequence {@code app.case_number_lead} must exist
     * @param variables the first process variables: identifiers and gateway answers
     */
    record OpenCase(
            String prefix,
            String processKey,
            String title,
            String team,
            Description description,
            Map<String, Object> variables) {}

    /**
     * How a case begins that no module written in Java opens.
     *
     * @param message the message its process begins by; null where it begins by itself
     * @param first what is done once the reference is known and before the process begins
     */
    record Beginning(String message, Consumer<CaseRef> first) {}

    /** What a case is about. */
    record Description(
            String title, UUID accountId, UUID contactId, String customerName, BigDecimal value, String currency) {}

    /**
     * One sentence of the story.
     *
     * @param kind {@code touch}, {@code task}, {@code decision}, {@code letter}, {@code note} or {@code event}
     * @param actor the user name, or null where nobody did it
     * @param text a plain sentence; personal data may stand in it
     */
    record StoryEntry(Instant at, String kind, String actor, String text) {}
}
