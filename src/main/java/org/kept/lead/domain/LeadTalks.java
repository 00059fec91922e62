package org.kept.lead.domain;

import java.time.Clock;
import java.time.Instant;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Touchpoints;
import org.kept.lead.LeadTouch;
import org.kept.lead.NewLead;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks with the person behind a lead: the first try, however it went, keeps the promise of a first contact. */
@Service
@Transactional
public class LeadTalks {

    private final LeadRepository leads;
    private final Touchpoints touchpoints;
    private final Promises promises;
    private final Cases cases;
    private final Addresses addresses;
    private final Clock clock;

    LeadTalks(
            LeadRepository leads,
            Touchpoints touchpoints,
            Promises promises,
            Cases cases,
            Addresses addresses,
            Clock clock) {
        this.leads = leads;
        this.touchpoints = touchpoints;
        this.promises = promises;
        this.cases = cases;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A touch that was logged beside the process. */
    public void log(CaseRef ref, LeadTouch touch, String person) {
        if ("out".equals(touch.direction())) {
            attempt(ref, touch, null, person);
        } else {
            Lead lead = leads.of(ref);
            lead.note(new LeadActivity(clock.instant(), "inbound", touch.channel(), touch.outcome(), null));
            write(lead, touch, person);
        }
    }

    /** A try to reach the person; whoever tries a lead that is nobody's takes it on. */
    public void attempt(CaseRef ref, LeadTouch touch, String nextStep, String person) {
        Instant now = clock.instant();
        Lead lead = leads.of(ref);
        if (lead.care().owner() == null) {
            lead.assign(person, lead.care().team(), now);
            cases.assign(ref, person, lead.care().team());
        }
        lead.attempted("connected".equals(touch.outcome()), nextStep, now);
        lead.note(new LeadActivity(now, "touch", touch.channel(), touch.outcome(), person));
        promises.of(ref).stream()
                .filter(promise -> promise.fulfilledAt() == null)
                .map(PromiseView::policy)
                .filter(policy -> policy.startsWith("first-contact"))
                .forEach(policy -> promises.fulfil(ref, policy, now));
        write(lead, touch, person);
    }

    private void write(Lead lead, LeadTouch touch, String person) {
        touchpoints.log(new Touchpoints.Touch(
                clock.instant(),
                touch.direction(),
                touch.channel(),
                null,
                touch.note(),
                touch.outcome(),
                lead.person().contactId(),
                lead.person().accountId(),
                lead.ref(),
                person));
    }

    /**
     * The answers of the qualification.
     *
     * @param reasonCode why it is not accepted; must be there then
     */
    public record Finding(
            String need,
            String budget,
            String authority,
            String timeframe,
            boolean accepted,
            String reasonCode,
            String note) {}

    /** Writes the answers down; a lead that is not accepted never goes straight back to who rejected it. */
    public void judge(CaseRef ref, Finding found, String person) {
        if (!found.accepted() && found.reasonCode() == null) {
            throw InvalidInputException.of("reasonCode", "Say why the lead is not accepted");
        }
        Instant now = clock.instant();
        Lead lead = leads.of(ref);
        lead.answered(found, found.accepted() ? null : person, now);
        promises.fulfil(ref, "sal-decision", now);
        if (found.note() != null) {
            cases.tell(ref, new Cases.StoryEntry(now, "note", person, found.note()));
        }
    }

    /** Writes another way to reach the person down. */
    public void mend(CaseRef ref, String email, String phone) {
        Lead lead = leads.of(ref);
        lead.reachedBy(email, phone, addresses, clock.instant());
        if (!lead.person().reachable()) {
            throw InvalidInputException.of("email", "Give an e-mail address or a phone number that can be used");
        }
    }

    /** Writes the correction down, and gives what the lead is called now. */
    public String correct(CaseRef ref, NewLead corrected, long version) {
        Lead lead = leads.of(ref);
        if (lead.version() != version) {
            throw new ConflictException("Somebody changed this lead after you opened it");
        }
        lead.correct(
                new LeadPerson(corrected, addresses),
                corrected.estimatedValue(),
                corrected.currencyCode(),
                clock.instant());
        return lead.person().name();
    }
}
