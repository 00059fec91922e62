package org.kept.contract.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.kept.contract.Contracts;
import org.kept.contract.CustomerNotice;
import org.kept.contract.NewContract;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.kept.workflow.messages.ProcessMessages.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What other processes and partners tell contracts: one begins, a renewal is due or asked for, the customer gives notice. */
@Configuration(proxyBeanMethods = false)
class ContractMessages {

    private record Receiver(String messageName, Predicate<Message> taking) implements ProcessMessages.Receiver {

        @Override
        public boolean receive(Message message) {
            return taking.test(message);
        }
    }

    /** An order was fulfilled under a contract; the correlation is the sender's id of it. */
    @Bean
    ProcessMessages.Receiver contractActivated(Contracts contracts, ObjectMapper json) {
        return new Receiver("ContractActivated", message -> {
            try {
                contracts.enter(json.convertValue(message.payload(), NewContract.class), message.correlation());
                return true;
            } catch (IllegalArgumentException e) {
                throw InvalidInputException.of("payload", "These are not the fields of a contract");
            }
        });
    }

    @Bean
    ProcessMessages.Receiver renewalDue(RenewalSweep sweep) {
        return new Receiver("RenewalDue", message -> {
            sweep.openIfNear(ref(message));
            return true;
        });
    }

    @Bean
    ProcessMessages.Receiver renewalRequested(Contracts contracts) {
        return new Receiver("RenewalRequested", message -> {
            contracts.requestRenewal(ref(message), null);
            return true;
        });
    }

    @Bean
    ProcessMessages.Receiver customerNotice(Contracts contracts) {
        return new Receiver("CustomerNotice", message -> {
            Map<String, Object> said = message.payload();
            Object at = said.get("receivedAt");
            contracts.notice(
                    ref(message),
                    new CustomerNotice(
                            at == null ? null : Instant.parse(at.toString()), null, (String) said.get("reason")),
                    null);
            return true;
        });
    }

    private static CaseRef ref(Message message) {
        return CaseRef.parse(message.correlation())
                .orElseThrow(() -> InvalidInputException.of("correlation", "Must be the reference of a contract"));
    }
}
