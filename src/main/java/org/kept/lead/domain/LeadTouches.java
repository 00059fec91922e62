package org.kept.lead.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kept.customer.Touchpoints;
import org.kept.lead.LeadTouch;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Touches with the person behind a lead: the first outgoing one, however it went, keeps the promise of a first contact. */
@Component
public class LeadTouches {

    private static final String FIRST_CONTACT = "first-contact";

    private final LeadRepository leads;
    private final LeadActivityRepository activities;
    private final Touchpoints touchpoints;
    private final Promises promises;
    private final Clock clock;

    LeadTouches(
            LeadRepository leads,
            LeadActivityRepository activities,
            Touchpoints touchpoints,
            Promises promises,
            Clock clock) {
        this.leads = leads;
        this.activities = activities;
        this.touchpoints = touchpoints;
        this.promises = promises;
        this.clock = clock;
    }

    /** A touch that was logged beside the process. */
    public void log(CaseRef ref, LeadTouch touch, String person) {
        Lead lead = leads.findByNumber(ref.value()).orElseThrow(() -> new NotFoundException("lead"));
        if ("out".equals(touch.direction())) {
            attempt(lead, touch, null, person);
        } else {
            lead.stirred(clock.instant());
            write(lead, touch, person);
        }
    }

    /** A try to reach the person, from a task's form. */
    public void attempt(CaseRef ref, LeadTouch touch, String nextStep, String person) {
        attempt(
                leads.findByNumber(ref.value()).orElseThrow(() -> new NotFoundException("lead")),
                touch,
                nextStep,
                person);
    }

    private void attempt(Lead lead, LeadTouch touch, String nextStep, String person) {
        Instant now = clock.instant();
        lead.attempted("connected".equals(touch.outcome()), nextStep, now);
        for (String policy : openFirstContacts(lead.ref())) {
            promises.fulfil(lead.ref(), policy, now);
        }
        write(lead, touch, person);
    }

    private List<String> openFirstContacts(CaseRef ref) {
        return promises.of(ref).stream()
                .filter(promise -> promise.fulfilledAt() == null)
                .map(PromiseView::policy)
                .filter(policy -> policy.startsWith(FIRST_CONTACT))
                .toList();
    }

    private void write(Lead lead, LeadTouch touch, String person) {
        Instant now = clock.instant();
        activities.save(new LeadActivity(lead.id(), now, "touch", touch.channel(), touch.outcome(), person, now));
        touchpoints.log(new Touchpoints.Touch(
                now,
                touch.direction(),
                touch.channel(),
                null,
                touch.note(),
                touch.outcome(),
                lead.contactId(),
                lead.accountId(),
                lead.ref(),
                person));
    }
}
