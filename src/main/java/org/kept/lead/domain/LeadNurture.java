package org.kept.lead.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.message.Mails;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What we write to people: that we have heard them, and, where they agreed, something now and then until their time comes. */
@Service
@Transactional
public class LeadNurture {

    private final LeadRepository leads;
    private final Cases cases;
    private final Promises promises;
    private final Mails mails;
    private final Clock clock;

    LeadNurture(LeadRepository leads, Cases cases, Promises promises, Mails mails, Clock clock) {
        this.leads = leads;
        this.cases = cases;
        this.promises = promises;
        this.mails = mails;
        this.clock = clock;
    }

    /** Promises a first contact, and tells whoever asked something by when; the clock starts when the lead came, or now if it is older. */
    public void acknowledge(CaseRef ref, String policy) {
        Lead lead = leads.of(ref);
        Instant start =
                lead.care().recycleCount() > 0 || lead.origin().receivedAt().isBefore(lead.createdAt())
                        ? clock.instant()
                        : lead.origin().receivedAt();
        PromiseView promise = promises.make(ref, policy, start);
        lead.care().promised(promise.dueAt());
        if (lead.origin().enquiry() && lead.person().emailKey() != null) {
            Map<String, Object> model = model(lead);
            model.put("callBy", promise.dueAt().toString());
            mails.send(new Mails.Mail(
                    ref + ":acknowledge", ref, lead.person().email(), "lead-acknowledge", model, "service"));
        }
    }

    /** Promises an earlier first contact, from now on, to a lead that has become hot. */
    public void hurry(CaseRef ref, String policy) {
        promises.of(ref).stream()
                .filter(promise -> promise.fulfilledAt() == null)
                .filter(promise -> promise.policy().startsWith("first-contact"))
                .forEach(promise -> promises.cancel(ref, promise.policy(), "The lead has become hot"));
        PromiseView promise = promises.make(ref, policy, clock.instant());
        leads.of(ref).care().promised(promise.dueAt());
    }

    /** Lets a lead ripen for so many days, an ISO 8601 period such as {@code P30D}. */
    public void enrol(CaseRef ref, String revisitAfter) {
        Instant now = clock.instant();
        LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plus(Period.parse(revisitAfter));
        Lead lead = leads.of(ref);
        lead.nurture(until, now);
        cases.assign(ref, null, lead.care().team());
        promises.of(ref).stream()
                .filter(promise -> promise.fulfilledAt() == null)
                .forEach(promise -> promises.cancel(ref, promise.policy(), "Not yet ready: nurtured until " + until));
    }

    /** Writes to them once a round; whether they still agree is asked when the mail goes out. */
    public void write(CaseRef ref) {
        Lead lead = leads.of(ref);
        if (lead.person().emailKey() != null) {
            String key = ref + ":nurture:" + lead.care().recycleCount();
            mails.send(new Mails.Mail(key, ref, lead.person().email(), "lead-nurture", model(lead), "marketing"));
        }
    }

    /** It is time to look at a lead again. */
    public void recycle(CaseRef ref) {
        leads.of(ref).recycle(clock.instant());
    }

    private static Map<String, Object> model(Lead lead) {
        Map<String, Object> model = new HashMap<>();
        model.put("firstName", lead.person().firstName());
        model.put("productInterest", lead.origin().productInterest());
        return model;
    }
}
