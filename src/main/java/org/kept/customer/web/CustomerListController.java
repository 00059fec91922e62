package org.kept.customer.web;

import java.util.Map;
import org.kept.customer.search.CustomerSearch;
import org.kept.customer.search.CustomerSearch.Query;
import org.kept.customer.search.NamedCustomers;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of customers; what is looked for stands in the address. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class CustomerListController {

    private static final int PAGE = 50;

    private final CustomerSearch search;
    private final NamedCustomers named;

    CustomerListController(CustomerSearch search, NamedCustomers named) {
        this.search = search;
        this.named = named;
    }

    @GetMapping("/customers")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String relationship,
            @RequestParam(required = false) String tier,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String after,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Model model) {
        Query query = new Query(given(q), given(kind), given(relationship), given(tier), given(owner));
        model.addAttribute("query", query);
        model.addAttribute("slice", search.page(query, after, PAGE));
        model.addAttribute("url", address(query));
        return part ? "customer/list :: customers" : "customer/list";
    }

    /** What a field offers while somebody types in it: accounts, or people where the field is for a contact. */
    @GetMapping("/customers/choices")
    String choices(
            @RequestParam(required = false) String account,
            @RequestParam(required = false) String contact,
            Model model) {
        model.addAttribute("choices", contact == null ? named.accounts(account) : named.contacts(contact));
        return "customer/choices :: options";
    }

    private static String address(Query query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/customers");
        put(address, "q", query.q());
        put(address, "kind", query.kind());
        put(address, "relationship", query.relationship());
        put(address, "tier", query.tier());
        put(address, "owner", query.owner());
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
