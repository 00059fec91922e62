package org.kept.customer.process;

import java.time.Clock;
import java.util.Optional;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Component;

/** Takes word from outside that somebody agreed or withdrew: {@code purpose} and {@code given}, by contact or by address. */
@Component
class ConsentChangedReceiver implements ProcessMessages.Receiver {

    private final Customers customers;
    private final Consents consents;
    private final Clock clock;

    ConsentChangedReceiver(Customers customers, Consents consents, Clock clock) {
        this.customers = customers;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public String messageName() {
        return "ConsentChanged";
    }

    @Override
    public boolean receive(ProcessMessages.Message message) {
        if (!(message.payload().get("given") instanceof Boolean given)) {
            throw InvalidInputException.of("payload.given", "Say true or false");
        }
        Object purpose = message.payload().get("purpose");
        if (given && !(purpose instanceof String)) {
            throw InvalidInputException.of("payload.purpose", "Say what was allowed");
        }
        Optional<String> address = address(message.correlation());
        address.ifPresent(known -> {
            if (given) {
                consents.give(new Consents.Consent(known, (String) purpose, null, null, "message", clock.instant()));
            } else {
                consents.withdraw(known, (String) purpose, "message", clock.instant());
            }
        });
        return address.isPresent();
    }

    /** The address itself, or that of the contact; a contact we do not have yet may still come. */
    private Optional<String> address(String correlation) {
        return correlation.indexOf('@') > 0
                ? Optional.of(correlation)
                : Correlations.contact(correlation)
                        .flatMap(customers::find)
                        .map(it -> it.email() == null ? it.phone() : it.email());
    }
}
