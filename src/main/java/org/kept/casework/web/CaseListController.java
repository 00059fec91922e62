package org.kept.casework.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseLists;
import org.kept.casework.forgotten.Forgotten;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Viewing;
import org.kept.staff.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of cases: whatever a page counts, this is the list behind the number. */
@Controller
class CaseListController {

    private static final int PAGE = 50;

    private final CaseLists lists;
    private final Forgotten forgotten;
    private final People people;
    private final Viewing viewing;
    private final Clock clock;

    CaseListController(CaseLists lists, Forgotten forgotten, People people, Viewing viewing, Clock clock) {
        this.lists = lists;
        this.forgotten = forgotten;
        this.people = people;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String promise,
            @RequestParam(required = false) String since,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            Model model) {
        CaseFilter filter = new CaseFilter(
                blank(state),
                blank(process),
                blank(owner),
                blank(team),
                blank(promise),
                midnight(1),
                moment(blank(since)),
                null,
                blank(step),
                blank(q));
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("state", state);
        asked.put("process", process);
        asked.put("owner", owner);
        asked.put("team", team);
        asked.put("promise", promise);
        asked.put("since", since);
        asked.put("step", step);
        asked.put("q", q);
        model.addAttribute("filter", filter);
        model.addAttribute("since", blank(since));
        model.addAttribute("q", blank(q));
        model.addAttribute("page", lists.list(filter, blank(after), PAGE));
        model.addAttribute("url", address(asked));
        model.addAttribute("people", people.all());
        model.addAttribute("teams", people.teams());
        return "casework/cases";
    }

    @GetMapping("/forgotten")
    String forgotten(Model model) {
        model.addAttribute("items", forgotten.now());
        return "casework/forgotten";
    }

    /** Where a typed word leads: a case reference to its case, anything else to the list that has it. */
    @GetMapping("/go")
    String go(@RequestParam(defaultValue = "") String q) {
        return CaseRef.parse(q.strip().toUpperCase(Locale.ROOT))
                .map(ref -> "redirect:/cases/" + ref)
                .orElseGet(() -> "redirect:"
                        + UriComponentsBuilder.fromPath("/cases")
                                .queryParam("q", "{q}")
                                .encode()
                                .buildAndExpand(q.strip())
                                .toUriString());
    }

    private Instant moment(String since) {
        if (since == null) {
            return null;
        }
        if (!"yesterday".equals(since)) {
            throw InvalidInputException.of("since", "Choose yesterday, or leave it out");
        }
        return midnight(-1);
    }

    private Instant midnight(int daysAhead) {
        return LocalDate.ofInstant(clock.instant(), viewing.zone())
                .plusDays(daysAhead)
                .atStartOfDay(viewing.zone())
                .toInstant();
    }

    /** The list's address with what was asked for, so that pages and links keep it. */
    private static String address(Map<String, String> asked) {
        asked.values().removeIf(value -> blank(value) == null);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/cases");
        asked.keySet().forEach(name -> url.queryParam(name, "{" + name + "}"));
        return url.encode().buildAndExpand(asked).toUriString();
    }

    private static String blank(String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
