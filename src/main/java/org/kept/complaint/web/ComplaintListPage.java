package org.kept.complaint.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.complaint.ComplaintQuery;
import org.kept.complaint.ComplaintRow;
import org.kept.complaint.Complaints;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The complaints one may see, as a list whose every state is an address. */
@Controller
class ComplaintListPage {

    private static final int PAGE = 50;

    private final Complaints complaints;
    private final Promises promises;
    private final People people;

    ComplaintListPage(Complaints complaints, Promises promises, People people) {
        this.complaints = complaints;
        this.promises = promises;
        this.people = people;
    }

    /** A row with the clock that is due first; null where none runs. */
    record Line(ComplaintRow it, List<String> regimes, PromiseView next) {}

    @GetMapping("/complaints")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String investigator,
            @RequestParam(defaultValue = "") String regime,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(required = false) String after,
            Model model) {
        String order = ComplaintWords.SORTS.contains(sort) ? sort : ComplaintWords.SORTS.get(0);
        var query = new ComplaintQuery(state, priority, team, investigator, regime, q, order, after, PAGE);
        model.addAttribute("query", query);
        model.addAttribute("complaints", lines(complaints.list(query, people.current())));
        model.addAttribute("people", people.all());
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        model.addAttribute("teams", people.teams());
        model.addAttribute("teamNames", people.teamNames());
        model.addAttribute("states", ComplaintWords.STATES);
        model.addAttribute("priorities", ComplaintWords.PRIORITIES);
        model.addAttribute("regimes", ComplaintWords.REGIMES);
        model.addAttribute("sorts", ComplaintWords.SORTS);
        model.addAttribute("url", address(query));
        model.addAttribute("filtered", !(state + priority + team + investigator + regime + q).isBlank());
        return "complaint/list";
    }

    private Slice<Line> lines(Slice<ComplaintRow> rows) {
        Map<CaseRef, PromiseView> next = promises.firstDue(
                rows.items().stream().map(row -> new CaseRef(row.ref())).toList());
        return rows.map(row -> new Line(row, regimes(row.regimes()), next.get(new CaseRef(row.ref()))));
    }

    private static List<String> regimes(String joined) {
        return joined == null
                ? List.of()
                : Stream.of(joined.split("[,\\s]+"))
                        .filter(part -> !part.isBlank())
                        .toList();
    }

    /** The list's address with its filters and without its page. */
    private static String address(ComplaintQuery query) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/complaints");
        add(address, "state", query.state());
        add(address, "priority", query.priority());
        add(address, "team", query.team());
        add(address, "investigator", query.investigator());
        add(address, "regime", query.regime());
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
