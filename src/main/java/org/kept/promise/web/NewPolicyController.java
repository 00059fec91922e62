package org.kept.promise.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.kept.promise.domain.PolicyTable;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A promise of a new kind: models ask for it by its id from then on. */
@Controller
@RequestMapping("/admin/promises/new")
@PreAuthorize("hasRole('ADMIN')")
class NewPolicyController {

    private final PolicyTable policies;
    private final PolicyChoices choices;
    private final MessageSource messages;

    NewPolicyController(PolicyTable policies, PolicyChoices choices, MessageSource messages) {
        this.policies = policies;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping
    String blank(Model model) {
        model.addAttribute("form", PolicyForm.empty(choices.start(null)));
        return page("", model);
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String id,
            @ModelAttribute("form") PolicyForm form,
            BindingResult result,
            Model model,
            Principal person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            choices.reckon(form);
            policies.add(form.policy(id.strip()), person.getName());
            flash.addFlashAttribute(
                    "flash", messages.getMessage("promise.policy.added", null, LocaleContextHolder.getLocale()));
            return "redirect:/admin/promises/" + id.strip();
        } catch (InvalidInputException refused) {
            refused.fields().forEach(problem -> choices.show(problem, result));
            response.setStatus(422);
            return page(id, model);
        }
    }

    private String page(String id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("units", choices.units());
        model.addAttribute("calendars", choices.calendars());
        model.addAttribute("teams", choices.teams());
        return "promise/new-policy";
    }
}
