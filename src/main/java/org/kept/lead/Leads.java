package org.kept.lead;

import org.kept.shared.CaseRef;

/** Leads, for the channels they come in by. */
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
}
