package org.kept.drawn.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.kept.workflow.starts.Startable;
import org.kept.workflow.starts.Startables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins cases for messages: of its payload the message gives what the start form asks, and {@code customer}; without one, the case it
 * comes from gives its customer.
 */
@Component
class ToldCases implements ProcessMessages.Starter {

    private final Startables startables;
    private final Beginning beginning;
    private final Customer named;
    private final Customers customers;
    private final Cases cases;

    ToldCases(Startables startables, Beginning beginning, Customer named, Customers customers, Cases cases) {
        this.startables = startables;
        this.beginning = beginning;
        this.named = named;
        this.customers = customers;
        this.cases = cases;
    }

    @Override
    public Set<String> names() {
        return startables.all().stream()
                .map(Startable::message)
                .filter(name -> name != null)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional
    public void start(ProcessMessages.Message message) {
        Startable process = startables.all().stream()
                .filter(each -> message.name().equals(each.message()))
                .findFirst()
                .orElseThrow();
        Map<String, Object> answers = new LinkedHashMap<>(message.payload());
        answers.keySet().retainAll(startables.asked(process));
        CaseRef ref = beginning.open(process, about(message).orElse(null), answers, null, message.name());
        CaseRef.parse(message.correlation()).flatMap(cases::find).ifPresent(from -> tell(from, ref, process));
    }

    private Optional<CustomerSummary> about(ProcessMessages.Message message) {
        if (message.payload().get("customer") instanceof String said) {
            return Optional.ofNullable(named.find(said));
        }
        Optional<CaseSummary> from = CaseRef.parse(message.correlation()).flatMap(cases::find);
        if (from.isPresent()) {
            return from.map(known -> known.contactId() == null ? known.accountId() : known.contactId())
                    .flatMap(customers::find);
        }
        try {
            return Optional.ofNullable(named.find(message.correlation()));
        } catch (InvalidInputException notACustomer) {
            return Optional.empty(); // A sender's own key says nothing of the customer, and need not.
        }
    }

    private void tell(CaseSummary from, CaseRef ref, Startable process) {
        cases.tell(
                from.ref(),
                new Cases.StoryEntry(null, "event", null, "Handed over to " + process.name() + " as " + ref));
        cases.tell(
                ref, new Cases.StoryEntry(null, "event", null, "Handed over from " + from.title() + ", " + from.ref()));
    }
}
