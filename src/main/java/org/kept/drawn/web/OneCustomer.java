package org.kept.drawn.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.customer.CustomerNames;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** The two fields in which people say whom a case is about: a person, an organisation, or neither. */
@Component
class OneCustomer {

    static final List<String> FIELDS = List.of("contact", "account", "customer");

    private final Customers customers;
    private final CustomerNames names;

    OneCustomer(Customers customers, CustomerNames names) {
        this.customers = customers;
        this.names = names;
    }

    /** The fields filled with somebody whose page led here; empty for nobody. */
    Map<String, String> typed(UUID customer) {
        CustomerSummary known =
                customer == null ? null : customers.find(customer).orElse(null);
        if (known == null) {
            return Map.of();
        }
        return known.contact()
                ? Map.of("contact", known.name(), "customer", customer.toString())
                : Map.of("account", names.nameOf(customer));
    }

    /**
     * Whom these fields mean, by their id; the person where both are filled.
     *
     * @throws InvalidInputException for the field that names nobody, or several
     */
    String meant(Map<String, String> sent) {
        String contact = sent.get("contact");
        CustomerSummary from = from(sent.get("customer"));
        if (from != null && contact != null && contact.strip().equals(from.name())) {
            return from.id().toString();
        }
        UUID person = names.contact(contact);
        UUID account = names.account(sent.get("account"));
        UUID meant = person == null ? account : person;
        return meant == null ? null : meant.toString();
    }

    private CustomerSummary from(String id) {
        return id != null && id.matches("[0-9a-f-]{36}")
                ? customers.find(UUID.fromString(id)).orElse(null)
                : null;
    }
}
