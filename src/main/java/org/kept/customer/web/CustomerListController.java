package org.kept.customer.web;

import java.util.Map;
import org.kept.customer.domain.CustomerSearch;
import org.kept.customer.domain.CustomerSearch.Query;
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

    CustomerListController(CustomerSearch search) {
        this.search = search;
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
