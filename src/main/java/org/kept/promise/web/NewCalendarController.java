package org.kept.promise.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.kept.promise.domain.CalendarDesk;
import org.kept.promise.domain.CalendarTable;
import org.kept.promise.domain.CalendarTable.Entry;
import org.kept.shared.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A calendar of another place, begun from one that is there: its hours and days are changed afterwards. */
@Controller
@RequestMapping("/admin/calendars/new")
@PreAuthorize("hasRole('ADMIN')")
class NewCalendarController {

    private final CalendarTable calendars;
    private final CalendarDesk desk;
    private final PolicyChoices choices;

    NewCalendarController(CalendarTable calendars, CalendarDesk desk, PolicyChoices choices) {
        this.calendars = calendars;
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    String blank(Model model) {
        return page(new Entry("", "", "Europe/London", ""), "england", Map.of(), model);
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String like,
            Model model,
            HttpServletResponse response) {
        Entry typed = new Entry(id.strip(), name.strip(), zone.strip(), source.strip());
        try {
            desk.add(typed, like);
            return "redirect:/admin/calendars/" + typed.id();
        } catch (InvalidInputException refused) {
            Map<String, String> problems = new HashMap<>();
            refused.fields().forEach(problem -> problems.put(problem.field(), problem.message()));
            response.setStatus(422);
            return page(typed, like, problems, model);
        }
    }

    private String page(Entry typed, String like, Map<String, String> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("like", like);
        model.addAttribute("problems", problems);
        model.addAttribute("calendars", choices.calendars());
        return "promise/new-calendar";
    }
}
