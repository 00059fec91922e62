package org.kept.lead;

import java.util.Optional;
import org.kept.shared.CaseRef;
import org.kept.shared.Slice;
import org.kept.staff.Person;

/** Leads, for the channels they come in by and the pages that show them. */
public interface Leads {

    /**
     * Takes a lead and starts its handling, all in one transaction. The same key gives the same case. What cannot be a
     * lead (nobody to answer to) is taken too and ends as junk with its reason; only nonsense is refused.
     *
     * @param channel the channel it came by: {@code web_form}, {@code api}, {@code email}, {@code manual}, {@code import} or {@code campaign}
     * @param key the sender's idempotency key; null for none
     * @throws org.kept.shared.InvalidInputException if fields are nonsense: too long, no such currency, not a number
     * @throws org.kept.shared.ConflictException if the key was used for another lead
     */
    CaseRef receive(NewLead lead, String channel, String key);

    /** The whole lead, whoever asks: pages and API ask {@link org.kept.casework.CaseAccess} first. */
    Optional<LeadView> find(CaseRef ref);

    /** The leads this person may see, filtered and sorted: staff see their own and their teams', others all. */
    Slice<LeadRow> list(LeadQuery query, Person viewer);

    /**
     * Corrects who the lead is about and what it is worth; how it came and what it said then stay as they were.
     *
     * @param version the version the correction was made on
     * @throws org.kept.shared.ConflictException if somebody changed the lead meanwhile, or it has ended
     * @throws org.kept.shared.InvalidInputException if fields are nonsense
     */
    void correct(CaseRef ref, NewLead corrected, long version);

    /** Writes down a touch with the person behind a lead, at any time and without a task; outgoing ones count as the first contact. */
    void touch(CaseRef ref, LeadTouch touch, String person);

    /** The person behind the lead wants nothing more of it: handling stops wherever it is. */
    void withdraw(CaseRef ref, String reason);
}
