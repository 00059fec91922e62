package org.kept.promise.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.kept.promise.domain.CalendarTable;
import org.kept.promise.domain.PolicyTable;
import org.kept.promise.domain.PromisePolicy;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is promised by when: looked at by managers, changed by administrators, tried before it is saved. */
@Controller
@RequestMapping("/admin/promises")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
class PolicyController {

    private final PolicyTable policies;
    private final CalendarTable calendars;
    private final PolicyChoices choices;
    private final MessageSource messages;

    PolicyController(PolicyTable policies, CalendarTable calendars, PolicyChoices choices, MessageSource messages) {
        this.policies = policies;
        this.calendars = calendars;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("policies", policies.all());
        model.addAttribute("calendars", choices.calendars());
        return "promise/policies";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) String start, Model model) {
        PolicyForm form = PolicyForm.of(known(id), choices.start(start));
        model.addAttribute("form", form);
        return page(id, form, model);
    }

    @PostMapping("/{id}/preview")
    String preview(
            @PathVariable String id,
            @ModelAttribute("form") PolicyForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        readable(form);
        return page(id, form, result, model, response);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasRole('ADMIN')")
    String save(
            @PathVariable String id,
            @ModelAttribute("form") PolicyForm form,
            BindingResult result,
            Model model,
            Principal person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        readable(form);
        try {
            choices.reckon(form);
            policies.change(form.policy(id), person.getName());
            flash.addFlashAttribute("flash", say("promise.policy.saved"));
            return "redirect:/admin/promises";
        } catch (InvalidInputException refused) {
            refused.fields().forEach(problem -> choices.show(problem, result));
            response.setStatus(422);
        } catch (ConflictException lost) {
            result.reject("lost", lost.getMessage());
            response.setStatus(409);
        }
        return page(id, form, model);
    }

    private String page(String id, PolicyForm form, BindingResult result, Model model, HttpServletResponse response) {
        try {
            choices.reckon(form);
        } catch (InvalidInputException refused) {
            refused.fields().forEach(problem -> choices.show(problem, result));
            response.setStatus(422);
        }
        return page(id, form, model);
    }

    private String page(String id, PolicyForm form, Model model) {
        model.addAttribute("policy", known(id));
        model.addAttribute("preview", choices.explain(form));
        model.addAttribute("units", choices.units());
        model.addAttribute("calendars", choices.calendars());
        model.addAttribute("teams", choices.teams());
        return "promise/policy";
    }

    /** A form that nobody typed, such as one whose version is no number, is not bound at all. */
    private static void readable(PolicyForm form) {
        if (form == null) {
            throw InvalidInputException.of("version", "Load the page again");
        }
    }

    private PromisePolicy known(String id) {
        return policies.find(id).orElseThrow(() -> new NotFoundException("promise policy"));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
