package org.kept.customer.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.customer.search.CustomerSearch;
import org.kept.customer.search.CustomerSearch.Query;
import org.kept.customer.search.CustomerSearch.Row;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers for other programs. */
@RestController
@Tag(name = "Customers")
@RequestMapping("/api/v1/customers")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class CustomerApi {

    private final CustomerSearch search;
    private final Customers customers;
    private final Addresses addresses;

    CustomerApi(CustomerSearch search, Customers customers, Addresses addresses) {
        this.addresses = addresses;
        this.search = search;
        this.customers = customers;
    }

    /**
     * What to add. A {@code kind} of {@code account} takes name, website, industry, employees and accountManager; one of {@code
     * contact} takes the person's parts and the account's id.
     */
    record NewCustomer(
            String kind,
            String name,
            String website,
            String industry,
            Integer employees,
            String accountManager,
            String firstName,
            String lastName,
            String email,
            String phone,
            String jobTitle,
            UUID accountId,
            String source) {}

    @GetMapping
    Slice<Row> list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        return search.page(new Query(q, null, null, null, null), after, limit);
    }

    @GetMapping("/{id}")
    CustomerSummary one(@PathVariable UUID id) {
        return customers.find(id).orElseThrow(() -> new NotFoundException("customer"));
    }

    @PostMapping
    ResponseEntity<CustomerSummary> add(@RequestBody NewCustomer customer) {
        UUID id =
                switch (customer.kind() == null ? "" : customer.kind()) {
                    case "account" ->
                        customers.addAccount(new NewAccount(
                                customer.name(),
                                customer.website(),
                                customer.industry(),
                                customer.employees(),
                                customer.accountManager()));
                    case "contact" -> customers.addContact(person(customer));
                    default -> throw InvalidInputException.of("kind", "Say account or contact");
                };
        return ResponseEntity.created(URI.create("/api/v1/customers/" + id)).body(one(id));
    }

    private NewContact person(NewCustomer it) {
        if (it.email() != null && addresses.email(it.email()).isEmpty()) {
            throw InvalidInputException.of("email", "This is not an e-mail address");
        }
        if (it.phone() != null && addresses.phone(it.phone()).isEmpty()) {
            throw InvalidInputException.of("phone", "This is not a phone number that can be dialled");
        }
        Identity who = new Identity(it.firstName(), it.lastName(), it.email(), it.phone(), null, null);
        return new NewContact(who, it.jobTitle(), it.accountId(), it.source() == null ? "api" : it.source());
    }
}
