package org.kept.contract.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kept.contract.domain.ContractDesk;
import org.kept.contract.domain.RenewalDesk;
import org.kept.contract.file.ComplaintLedger;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.Processes;
import org.kept.workflow.messages.ProcessMessages;
import org.kept.workflow.messages.ProcessMessages.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaints mean for renewals: kept for those that open later, told to those that run. */
@Configuration(proxyBeanMethods = false)
class TroubleNews {

    private static final String HEALTH = "HealthChanged";
    private static final Set<String> SEVERITIES = Set.of("P1", "P2", "P3", "P4");
    private static final Map<String, String> STATES = Map.of(
            "opened", "open", "reopened", "open", "decided", "decided", "closed", "closed", "withdrawn", "withdrawn");
    private static final Map<String, String> FINDINGS = Map.of(
            "upheld", "upheld", "partly", "partly", "partly_upheld", "partly", "not", "not", "not_upheld", "not");

    private final ComplaintLedger troubles;
    private final ContractDesk contracts;
    private final RenewalDesk renewals;
    private final Processes processes;

    TroubleNews(ComplaintLedger troubles, ContractDesk contracts, RenewalDesk renewals, Processes processes) {
        this.troubles = troubles;
        this.contracts = contracts;
        this.renewals = renewals;
        this.processes = processes;
    }

    private record Receiver(String messageName, TroubleNews news) implements ProcessMessages.Receiver {

        @Override
        public boolean receive(Message message) {
            news.take(message);
            return true;
        }
    }

    @Bean
    ProcessMessages.Receiver healthChangedForContracts() {
        return new Receiver(HEALTH, this);
    }

    @Bean
    ProcessMessages.Receiver complaintOutcomeForContracts() {
        return new Receiver("ComplaintOutcome", this);
    }

    private void take(Message message) {
        UUID account = account(message.correlation());
        Map<String, Object> said = message.payload();
        boolean outcome = message.name().equals("ComplaintOutcome");
        String state = outcome ? "closed" : STATES.get(text(said, "event"));
        String severity = text(said, "severity");
        troubles.learn(
                new ComplaintLedger.News(
                        account,
                        text(said, "complaintRef"),
                        SEVERITIES.contains(severity) ? severity : null,
                        state,
                        FINDINGS.get(text(said, outcome ? "outcome" : "finding")),
                        text(said, "outcome")),
                said.get("redress") == null
                        ? null
                        : new BigDecimal(said.get("redress").toString()));
        contracts.of(account).forEach(this::tell);
    }

    /** The running renewal looks again; a proposal that now asks too much is taken back once it has. */
    private void tell(CaseRef ref) {
        processes.correlate(ref, HEALTH, Map.of());
        if (renewals.proposalBlocked(ref)) {
            processes.correlate(ref, "ProposalWithdrawn", Map.of());
        }
    }

    private static UUID account(String correlation) {
        try {
            return UUID.fromString(correlation);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("correlation", "Must be the id of an account");
        }
    }

    private static String text(Map<String, Object> said, String key) {
        Object value = said.get(key);
        return value == null ? "" : value.toString();
    }
}
