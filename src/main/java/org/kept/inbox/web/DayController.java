package org.kept.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseLists;
import org.kept.casework.Incidents;
import org.kept.casework.forgotten.Forgotten;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.LiveProcesses;
import org.kept.shared.web.Viewing;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The day: what each role needs to see first, every number with its list behind it. */
@Controller
class DayController {

    private static final int A_FEW = 5;

    private final Inbox inbox;
    private final InboxReader reader;
    private final CaseLists cases;
    private final Forgotten forgotten;
    private final Incidents incidents;
    private final LiveProcesses live;
    private final People people;
    private final Viewing viewing;
    private final Clock clock;

    DayController(
            Inbox inbox,
            InboxReader reader,
            CaseLists cases,
            Forgotten forgotten,
            Incidents incidents,
            LiveProcesses live,
            People people,
            Viewing viewing,
            Clock clock) {
        this.inbox = inbox;
        this.reader = reader;
        this.cases = cases;
        this.forgotten = forgotten;
        this.incidents = incidents;
        this.live = live;
        this.people = people;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping("/")
    String day(Model model) {
        Person me = people.current();
        model.addAttribute("me", me);
        if (me.is(Role.MANAGER)) {
            manager(model);
        }
        if (me.is(Role.STAFF)) {
            staff(model);
        }
        if (me.is(Role.ANALYST)) {
            model.addAttribute("live", live.all());
        }
        if (me.is(Role.ADMIN)) {
            model.addAttribute("incidents", incidents.count());
            model.addAttribute("forgotten", forgotten.now().size());
            model.addAttribute("staffed", people.all().size());
        }
        return "inbox/day";
    }

    private void staff(Model model) {
        InboxTask next = inbox.next(null).orElse(null);
        model.addAttribute(
                "next", next == null ? null : reader.items(List.of(next)).get(0));
        model.addAttribute("why", next == null ? null : why(next));
        model.addAttribute("today", cases.list(CaseFilter.promised("today", midnight(1)), null, A_FEW));
        model.addAttribute("changed", cases.list(CaseFilter.all().since(midnight(-1)), null, A_FEW));
    }

    private void manager(Model model) {
        model.addAttribute("forgotten", forgotten.now().size());
        model.addAttribute("risk", cases.count(CaseFilter.promised("risk", null)));
        model.addAttribute("broken", cases.count(CaseFilter.promised("broken", null)));
        model.addAttribute("unassigned", cases.count(CaseFilter.open().ownedBy("nobody")));
        model.addAttribute("money", cases.waitingMoney(3));
    }

    /** The last part of a message key: why this task and no other comes next. */
    private String why(InboxTask next) {
        if (next.dueAt() == null) {
            return "longest";
        }
        if (!next.dueAt().isAfter(clock.instant())) {
            return "late";
        }
        return next.dueAt().isBefore(midnight(1)) ? "today" : "first";
    }

    private Instant midnight(int daysAhead) {
        return LocalDate.ofInstant(clock.instant(), viewing.zone())
                .plusDays(daysAhead)
                .atStartOfDay(viewing.zone())
                .toInstant();
    }
}
