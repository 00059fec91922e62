package org.kept.studio.create;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an analyst begins a process with words: what it is called, who works it in which steps, and what we promise. */
@Controller
@RequestMapping("/studio/new/process")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class NewProcessPage {

    private static final List<String> UNITS = List.of("working_days", "working_hours", "calendar_days", "weeks");

    private final NewProcess processes;
    private final People people;
    private final MessageSource words;

    NewProcessPage(NewProcess processes, People people, MessageSource words) {
        this.processes = processes;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String blank(Model model) {
        return show(new WantedForm(Map.of("amount", "5", "unit", "working_days")), Map.of(), model);
    }

    @PostMapping
    String begin(
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        WantedForm form = new WantedForm(typed);
        if (form.more()) {
            return show(form, Map.of(), model);
        }
        try {
            NewProcess.Begun begun = processes.begin(form.wanted(), people.current());
            after.addFlashAttribute("flash", say("begun"));
            return "redirect:/studio/" + begun.process();
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, Problems.of(wrong), model);
        }
    }

    private String show(WantedForm form, Map<String, String> problems, Model model) {
        Map<String, String> units = new LinkedHashMap<>();
        UNITS.forEach(unit -> units.put(unit, say("unit." + unit)));
        model.addAttribute("typed", form.typed());
        model.addAttribute("numbers", form.numbers());
        model.addAttribute("problems", problems);
        model.addAttribute("teams", people.teams());
        model.addAttribute("units", units);
        return "studio/new-process";
    }

    private String say(String key) {
        return words.getMessage("studio.process." + key, null, LocaleContextHolder.getLocale());
    }
}
