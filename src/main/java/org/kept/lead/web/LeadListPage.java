package org.kept.lead.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kept.lead.LeadQuery;
import org.kept.lead.Leads;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The leads one may see, as a list whose every state is an address. */
@Controller
class LeadListPage {

    private static final int PAGE = 50;
    private static final List<String> SORTS = List.of("received", "score", "due", "name");

    private final Leads leads;
    private final People people;

    LeadListPage(Leads leads, People people) {
        this.leads = leads;
        this.people = people;
    }

    @GetMapping("/leads")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "received") String sort,
            @RequestParam(required = false) String after,
            Model model) {
        String order = SORTS.contains(sort) ? sort : SORTS.get(0);
        LeadQuery query = new LeadQuery(status, rating, owner, source, q, order, after, PAGE);
        model.addAttribute("query", query);
        model.addAttribute("leads", leads.list(query, people.current()));
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        model.addAttribute("teamNames", people.teamNames());
        model.addAttribute("statuses", LeadWords.STATUSES);
        model.addAttribute("ratings", LeadWords.RATINGS);
        model.addAttribute("sources", LeadWords.SOURCES);
        model.addAttribute("sorts", SORTS);
        model.addAttribute("url", address(query));
        model.addAttribute("filtered", !(status + rating + owner + source + q).isBlank());
        return "lead/list";
    }

    /** The list's address with its filters and without its page. */
    private static String address(LeadQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/leads");
        add(address, "status", query.status());
        add(address, "rating", query.rating());
        add(address, "owner", query.owner());
        add(address, "source", query.source());
        add(address, "q", query.q());
        add(address, "sort", query.sort());
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, value);
        }
    }
}
