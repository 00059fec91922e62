package org.kept.drawn.domain;

import java.util.Optional;
import java.util.UUID;
import org.kept.customer.CustomerNames;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Finds whom a case is about by whatever somebody has at hand: an id, a number, a name. */
@Component("drawnCustomer")
class Customer {

    private static final String FIELD = "customer";

    private final Customers customers;
    private final CustomerNames names;

    Customer(Customers customers, CustomerNames names) {
        this.customers = customers;
        this.names = names;
    }

    /**
     * The contact or account.
     *
     * @return null where nothing was said
     * @throws InvalidInputException for the field {@code customer} if there is none, or more than one
     */
    CustomerSummary find(String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.length() > 300 || said.indexOf('\0') >= 0) {
            throw unknown();
        }
        return id(said.strip()).or(() -> named(said)).flatMap(customers::find).orElseThrow(Customer::unknown);
    }

    private static Optional<UUID> id(String said) {
        try {
            return said.length() == 36 ? Optional.of(UUID.fromString(said)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<UUID> named(String said) {
        try {
            return Optional.ofNullable(names.contact(said));
        } catch (InvalidInputException noPerson) {
            try {
                return Optional.ofNullable(names.account(said));
            } catch (InvalidInputException noAccount) {
                throw InvalidInputException.of(FIELD, noAccount.fields().get(0).message());
            }
        }
    }

    private static InvalidInputException unknown() {
        return InvalidInputException.of(FIELD, "There is no such customer");
    }
}
