package org.kept.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.kept.customer.domain.CustomerEditing;
import org.kept.customer.search.NamedCustomers;
import org.kept.customer.web.CustomerPages.RoleForm;
import org.kept.shared.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is what for an account: said and ended on the account's page. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class RoleController {

    private final CustomerPages pages;
    private final CustomerEditing editing;
    private final NamedCustomers named;
    private final Choices choices;

    RoleController(CustomerPages pages, CustomerEditing editing, NamedCustomers named, Choices choices) {
        this.pages = pages;
        this.editing = editing;
        this.named = named;
        this.choices = choices;
    }

    @PostMapping("/customers/{id}/roles")
    String link(
            @PathVariable UUID id,
            @ModelAttribute("link") RoleForm link,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Refusals.requireReadable(result);
        try {
            UUID contact = named.contact(link.contact());
            if (contact == null) {
                throw InvalidInputException.of("contact", choices.say("role.who"));
            }
            editing.link(contact, id, link.role(), link.primary());
            return saved(id, flash);
        } catch (InvalidInputException refused) {
            Refusals.show(refused, result, "");
            response.setStatus(422);
            model.addAttribute("linkRefused", true);
            return pages.show(pages.of(id, null), model);
        }
    }

    @PostMapping("/customers/{id}/roles/{contact}/end")
    String unlink(@PathVariable UUID id, @PathVariable UUID contact, RedirectAttributes flash) {
        editing.unlink(contact, id);
        return saved(id, flash);
    }

    private String saved(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", choices.say("saved"));
        return "redirect:/customers/" + id;
    }
}
