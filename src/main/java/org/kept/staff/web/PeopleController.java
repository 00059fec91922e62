package org.kept.staff.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kept.staff.People;
import org.kept.staff.Role;
import org.kept.staff.Team;
import org.kept.staff.domain.PersonLists;
import org.kept.staff.domain.PersonService;
import org.kept.staff.hours.AbsenceService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators look after the people: who they are and what they may do. */
@Controller
@RequestMapping("/admin/people")
@PreAuthorize("hasRole('ADMIN')")
class PeopleController {

    private final PersonService people;
    private final PersonLists lists;
    private final People everybody;
    private final AbsenceService absences;

    PeopleController(PersonService people, PersonLists lists, People everybody, AbsenceService absences) {
        this.people = people;
        this.lists = lists;
        this.everybody = everybody;
        this.absences = absences;
    }

    @InitBinder
    void readRecords(WebDataBinder binder) {
        RecordForms.bind(binder);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "false") boolean left,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("left", left);
        model.addAttribute("people", lists.page(q, left, after, PersonLists.PAGE));
        return "staff/people";
    }

    @GetMapping("/new")
    String begin(Model model) {
        RecordForms.show(model, "person", PersonForm.empty());
        return "staff/person-new";
    }

    @PostMapping
    ModelAndView create(@ModelAttribute("person") PersonForm form, BindingResult typed, RedirectAttributes flash) {
        var oneTime = new AtomicReference<String>();
        var answer = Refusals.attempt(
                typed,
                "staff/person-new",
                () -> oneTime.set(people.create(form.username(), form.details())),
                "/admin/people");
        flash.addFlashAttribute("oneTime", oneTime.get());
        flash.addFlashAttribute("oneTimeFor", form.username());
        return answer;
    }

    @GetMapping("/{username}")
    String show(@PathVariable String username, Model model) {
        RecordForms.show(model, "person", PersonForm.of(people.get(username)));
        return "staff/person";
    }

    @PostMapping("/{username}")
    ModelAndView change(
            @PathVariable String username,
            @ModelAttribute("person") PersonForm form,
            BindingResult typed,
            RedirectAttributes flash) {
        people.get(username);
        flash.addFlashAttribute("flash", "Saved.");
        return Refusals.attempt(
                typed,
                "staff/person",
                () -> people.change(username, form.version(), form.details()),
                "/admin/people/" + username);
    }

    @ModelAttribute("roles")
    List<Role> roles() {
        return Arrays.asList(Role.values());
    }

    @ModelAttribute("teams")
    List<Team> teams() {
        return everybody.teams();
    }

    @ModelAttribute("zones")
    List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.contains("/"))
                .sorted()
                .toList();
    }

    @ModelAttribute
    void known(@PathVariable(required = false) String username, Model model) {
        if (username != null) {
            model.addAttribute("known", people.get(username));
            model.addAttribute("absences", absences.coming(username));
            model.addAttribute("colleagues", everybody.all());
        }
    }
}
