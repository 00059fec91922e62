package org.kept.customer.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.CaseSummary;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.domain.AccountDetails;
import org.kept.customer.domain.ContactDetails;
import org.kept.customer.domain.CustomerCard;
import org.kept.promise.PromiseView;

/**
 * The page of one customer. Of {@code contact} and {@code account} one is null.
 *
 * @param facts who they are, label key to value, in reading order
 * @param cares what matters to them; null where nobody has written it down
 * @param known whom they know here
 * @param permission what may be said to them; null for an account
 * @param channels the channels of the timeline to choose from, by address
 * @param now the address of the channel shown
 */
record CustomerPage(
        CustomerSummary customer,
        ContactDetails contact,
        AccountDetails account,
        Map<String, String> facts,
        String cares,
        List<Colleague> known,
        List<CaseSummary> cases,
        List<PromiseView> promises,
        CustomerCard.Permission permission,
        List<CustomerCard.Role> roles,
        List<CustomerSummary> alike,
        List<CustomerCard.Merged> merges,
        Map<String, String> channels,
        String now,
        List<Entry> timeline) {

    /** Somebody of ours they know, and why. */
    record Colleague(String name, String why) {}

    /**
     * One thing that happened.
     *
     * @param kind what the mark shows: {@code touch}, {@code promise} or {@code event}
     * @param what the channel and direction, or what happened, in words
     * @param href where it leads to, or null
     */
    record Entry(
            Instant at,
            String kind,
            String what,
            String text,
            String more,
            String actor,
            String who,
            UUID whoId,
            String href) {}
}
