package org.kept.lead.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.lead.LeadQualified;
import org.kept.message.Mails;
import org.kept.shared.CaseRef;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How leads end: as a customer with an opportunity, or with a reason. Each end closes the case. */
@Service
@Transactional
public class LeadOutcome {

    /** The sales process may be drawn or started much later; until then the message waits. */
    private static final Duration PATIENCE = Duration.ofDays(3650);

    private final LeadRepository leads;
    private final Customers customers;
    private final Consents consents;
    private final Cases cases;
    private final Mails mails;
    private final ProcessMessages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeadOutcome(
            LeadRepository leads,
            Customers customers,
            Consents consents,
            Cases cases,
            Mails mails,
            ProcessMessages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.customers = customers;
        this.consents = consents;
        this.cases = cases;
        this.mails = mails;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Makes a contact and an account of the lead, or links it to those we know. */
    public void convert(CaseRef ref) {
        Lead lead = leads.of(ref);
        LeadPerson person = lead.person();
        UUID account = lead.person().accountId();
        if (account == null && person.companyName() != null) {
            account = customers.addAccount(new Customers.NewAccount(
                    person.companyName(),
                    person.website(),
                    person.industry(),
                    person.employees(),
                    lead.care().owner()));
        }
        UUID contact = lead.person().contactId();
        if (contact == null) {
            contact = customers.addContact(new Customers.NewContact(
                    person.identity(), person.jobTitle(), account, lead.origin().source()));
        }
        lead.convert(contact, account, clock.instant());
        cases.describe(ref, new Cases.Description(null, account, contact, person.customerName(), null, null));
    }

    /** Takes back what converting added; what was known before stays. */
    public void unconvert(CaseRef ref) {
        Lead lead = leads.of(ref);
        if (lead.convertedContactId() != null
                && !lead.convertedContactId().equals(lead.person().contactId())) {
            customers.takeBack(lead.convertedContactId());
        }
        if (lead.convertedAccountId() != null
                && !lead.convertedAccountId().equals(lead.person().accountId())) {
            customers.takeBack(lead.convertedAccountId());
        }
        lead.unconvert(clock.instant());
    }

    /** Hands the opportunity to sales: the message waits in the store until their process takes it. */
    public void handOver(CaseRef ref) {
        Lead lead = leads.of(ref);
        Map<String, Object> opportunity = new HashMap<>();
        opportunity.put("leadRef", ref.value());
        opportunity.put("contactId", text(lead.convertedContactId()));
        opportunity.put("accountId", text(lead.convertedAccountId()));
        opportunity.put("owner", lead.care().owner());
        opportunity.put("amount", lead.estimatedValue() == null ? null : text(lead.estimatedValue()));
        opportunity.put("currency", lead.currencyCode());
        messages.accept(new ProcessMessages.Message(
                ref + ":qualified", "OpportunityQualified", ref.value(), opportunity, PATIENCE));
        events.publishEvent(new LeadQualified(ref, lead.convertedContactId(), lead.convertedAccountId()));
        cases.close(ref, "converted", null);
    }

    /** Ends a lead without a customer: {@code junk}, {@code disqualified}, {@code unresponsive} or {@code withdrawn}. */
    public void end(CaseRef ref, String outcome, String reason) {
        Lead lead = leads.of(ref);
        String status = outcome.equals("unresponsive") ? "disqualified" : outcome;
        lead.end(LeadStatus.of(status), reason == null ? outcome : reason, clock.instant());
        cases.close(ref, outcome, reason);
    }

    /** The person behind the lead wants nothing more: ends it, and takes their agreement to marketing as withdrawn. */
    public void withdraw(CaseRef ref, String reason) {
        String email = leads.of(ref).person().emailKey();
        end(ref, "withdrawn", reason);
        if (email != null) {
            consents.withdraw(email, "marketing", "lead-withdrawn", clock.instant());
        }
    }

    /** Forgets the person behind the lead; that we must never write to them again is kept as a hash. */
    public void erase(CaseRef ref) {
        Lead lead = leads.of(ref);
        Instant now = clock.instant();
        lead.person().marks().forEach(mark -> consents.suppress(mark, "erasure"));
        if (lead.status().open()) {
            end(ref, "withdrawn", "erasure");
        }
        lead.erase(now);
        mails.forget(ref);
        cases.erase(ref, "Erased person");
    }

    /** The leads of a person, open or not. */
    @Transactional(readOnly = true)
    public List<CaseRef> ofPerson(UUID contactId, String address) {
        return leads.ofPerson(contactId, address).stream().map(Lead::ref).toList();
    }

    /** The leads of a person that are handled still; one that ends in this transaction is not. */
    @Transactional(readOnly = true)
    public List<CaseRef> openOfPerson(UUID contactId, String address) {
        return leads.ofPerson(contactId, address).stream()
                .filter(lead -> lead.status().open())
                .map(Lead::ref)
                .toList();
    }

    private static String text(Object value) {
        return value instanceof BigDecimal amount ? amount.toPlainString() : value == null ? null : value.toString();
    }
}
