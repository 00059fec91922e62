package org.kept.casework.web;

import org.kept.casework.Incidents;
import org.kept.shared.ConflictException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What failed and stands still, with the way to have it tried again. */
@Controller
@RequestMapping("/admin/incidents")
@PreAuthorize("hasRole('ADMIN')")
class IncidentController {

    private final Incidents incidents;
    private final MessageSource words;

    IncidentController(Incidents incidents, MessageSource words) {
        this.incidents = incidents;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("items", incidents.open());
        model.addAttribute("count", incidents.count());
        return "casework/incidents";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes after) {
        try {
            incidents.retry(id);
            after.addFlashAttribute(
                    "flash", words.getMessage("casework.incidents.retried", null, LocaleContextHolder.getLocale()));
        } catch (ConflictException over) {
            after.addFlashAttribute("flash", over.getMessage());
            after.addFlashAttribute("flashKind", "warn");
        }
        return "redirect:/admin/incidents";
    }
}
