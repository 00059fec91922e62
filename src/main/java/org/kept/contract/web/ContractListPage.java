package org.kept.contract.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.contract.ContractQuery;
import org.kept.contract.ContractRow;
import org.kept.contract.Contracts;
import org.kept.shared.web.Viewing;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The contracts one may see, the nearest notice deadline first; every state of the list is an address. */
@Controller
class ContractListPage {

    private static final int PAGE = 50;

    private final Contracts contracts;
    private final People people;
    private final Viewing viewing;
    private final Clock clock;

    ContractListPage(Contracts contracts, People people, Viewing viewing, Clock clock) {
        this.contracts = contracts;
        this.people = people;
        this.viewing = viewing;
        this.clock = clock;
    }

    /** A contract and how long there is still to decide about it. */
    record Line(ContractRow contract, Countdown notice) {

        /** What the running term is worth a year. */
        public BigDecimal yearly() {
            return Yearly.of(contract.value(), contract.startsOn(), contract.endDate());
        }

        public String stand() {
            return Standing.of(contract);
        }

        /** Whether a decision is still to be taken. */
        public boolean waits() {
            return Standing.UNDECIDED.contains(stand());
        }
    }

    @GetMapping("/contracts")
    String list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String playbook,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) LocalDate endsBefore,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "notice") String sort,
            @RequestParam(required = false) String after,
            Model model) {
        String order = ContractWords.SORTS.contains(sort) ? sort : ContractWords.SORTS.get(0);
        ContractQuery query = new ContractQuery(status, playbook, owner, null, endsBefore, q, order, after, PAGE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), viewing.zone());
        model.addAttribute("query", query);
        model.addAttribute(
                "contracts",
                contracts.list(query, people.current()).map(row -> new Line(row, Countdown.of(today, row.noticeOn()))));
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        model.addAttribute("colleagues", people.all());
        model.addAttribute("url", address(query));
        model.addAttribute("filtered", !(status + playbook + owner + q).isBlank() || endsBefore != null);
        return "contract/list";
    }

    /** The list's address with its filters and without its page. */
    private static String address(ContractQuery query) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("status", query.status());
        asked.put("playbook", query.playbook());
        asked.put("owner", query.owner());
        asked.put("endsBefore", query.endsBefore() == null ? "" : query.endsBefore());
        asked.put("q", query.q());
        asked.put("sort", query.sort());
        asked.values().removeIf(value -> value.toString().isBlank());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/contracts");
        asked.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(asked).toUriString();
    }
}
