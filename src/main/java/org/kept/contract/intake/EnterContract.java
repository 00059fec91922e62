package org.kept.contract.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kept.contract.HealthMarks;
import org.kept.contract.NewContract;
import org.kept.contract.agreement.ContractSettings;
import org.kept.contract.domain.ContractDesk;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.shared.CaseRef;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.workflow.messages.InboxKeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes contracts in: each becomes a record with a reference, and its renewal opens at once where the end is near. */
@Component
class EnterContract {

    private final ContractDesk desk;
    private final RenewalSweep sweep;
    private final Customers customers;
    private final People people;
    private final InboxKeys inboxKeys;
    private final ContractSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    EnterContract(
            ContractDesk desk,
            RenewalSweep sweep,
            Customers customers,
            People people,
            InboxKeys inboxKeys,
            ContractSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.desk = desk;
        this.sweep = sweep;
        this.customers = customers;
        this.people = people;
        this.inboxKeys = inboxKeys;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    CaseRef enter(NewContract given, String key) {
        NewContract contract = complete(given);
        List<FieldProblem> problems = ContractCheck.problems(contract, LocalDate.now(clock.withZone(settings.zone())));
        known(contract.accountId(), false, "accountId", problems);
        known(contract.contactId(), true, "contactId", problems);
        if (contract.owner() != null && people.find(contract.owner()).isEmpty()) {
            problems.add(new FieldProblem("owner", "Nobody here has this user name"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        if (key != null && !key.isBlank()) {
            return once("contract", key, contract);
        }
        return contract.externalRef() == null
                ? open(contract)
                : once("contract-external", contract.externalRef(), contract);
    }

    private CaseRef once(String source, String key, NewContract contract) {
        return new CaseRef(
                inboxKeys.once(source, key, text(contract), () -> open(contract).value()));
    }

    private CaseRef open(NewContract contract) {
        CaseRef ref = desk.enter(contract, settings.zone());
        sweep.openIfNear(ref);
        return ref;
    }

    private void known(UUID id, boolean contact, String field, List<FieldProblem> problems) {
        if (id != null
                && customers.find(id).filter(one -> one.contact() == contact).isEmpty()) {
            problems.add(new FieldProblem(field, contact ? "There is no such contact" : "There is no such account"));
        }
    }

    /** The contract with its texts tidied and what may be left out filled in. */
    private NewContract complete(NewContract given) {
        UUID account = given.accountId() == null && given.contactId() != null
                ? customers
                        .find(given.contactId())
                        .map(Customers.CustomerSummary::accountId)
                        .orElse(null)
                : given.accountId();
        return new NewContract(
                account,
                given.contactId(),
                Addresses.strip(given.name()),
                word(given.type(), "service"),
                given.startDate(),
                given.endDate(),
                given.renewalTermMonths() == null ? months(given) : given.renewalTermMonths(),
                given.noticeDays() == null ? Integer.valueOf(30) : given.noticeDays(),
                given.autoRenew() == null ? Boolean.FALSE : given.autoRenew(),
                given.value() == null && !given.lines().isEmpty()
                        ? given.lines().stream()
                                .map(line -> line.total())
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                        : given.value(),
                given.currency() == null
                        ? settings.currency()
                        : given.currency().strip().toUpperCase(Locale.ROOT),
                Addresses.strip(given.billingPeriod()),
                given.upliftCapPercent(),
                Addresses.strip(given.paymentTerms()),
                word(given.segment(), "mid"),
                word(given.customerType(), account == null ? "consumer" : "business"),
                Addresses.strip(given.owner()),
                given.signedOn(),
                Addresses.strip(given.externalRef()),
                given.marks() == null ? HealthMarks.UNKNOWN : given.marks(),
                given.lines(),
                given.entitlements());
    }

    private static Integer months(NewContract given) {
        if (given.startDate() == null || given.endDate() == null) {
            return null;
        }
        return (int) Math.max(
                1, ChronoUnit.MONTHS.between(given.startDate(), given.endDate().plusDays(1)));
    }

    private static String word(String given, String otherwise) {
        String word = Addresses.strip(given);
        return word == null ? otherwise : word.toLowerCase(Locale.ROOT);
    }

    private String text(NewContract contract) {
        try {
            return json.writeValueAsString(contract);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A contract cannot be written as text", e);
        }
    }
}
