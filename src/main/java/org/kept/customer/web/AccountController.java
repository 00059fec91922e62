package org.kept.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.kept.customer.domain.AccountDetails;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.domain.CustomerEditing;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which an account is added and changed. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class AccountController {

    private final CustomerEditing editing;
    private final CustomerCard card;
    private final Choices choices;

    AccountController(CustomerEditing editing, CustomerCard card, Choices choices) {
        this.editing = editing;
        this.card = card;
        this.choices = choices;
    }

    @GetMapping("/customers/accounts/new")
    String blank(Model model) {
        model.addAttribute("form", AccountForm.of(AccountDetails.NOTHING, 0));
        return "customer/account";
    }

    @PostMapping("/customers/accounts")
    String add(
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Refusals.requireReadable(result);
        if (!result.hasErrors()) {
            try {
                UUID id = editing.addAccount(form.typed());
                flash.addFlashAttribute("flash", choices.say("account.added"));
                return "redirect:/customers/" + id;
            } catch (InvalidInputException refused) {
                Refusals.show(refused, result, "details.");
            }
        }
        response.setStatus(422);
        return "customer/account";
    }

    @GetMapping("/customers/accounts/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        CustomerCard.Organisation account = card.account(id);
        model.addAttribute("form", AccountForm.of(account.details(), account.version()));
        model.addAttribute("id", id);
        return "customer/account";
    }

    @PostMapping("/customers/accounts/{id}")
    String save(
            @PathVariable UUID id,
            @ModelAttribute("form") AccountForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("id", id);
        Refusals.requireReadable(result);
        if (!result.hasErrors()) {
            try {
                editing.edit(id, form.version(), form.typed());
                flash.addFlashAttribute("flash", choices.say("saved"));
                return "redirect:/customers/" + id;
            } catch (InvalidInputException refused) {
                Refusals.show(refused, result, "details.");
            } catch (ConflictException lost) {
                CustomerCard.Organisation now = card.account(id);
                model.addAttribute("lost", lost.getMessage());
                model.addAttribute("nowVersion", now.version());
                model.addAttribute("differences", Difference.between(now.details(), form.typed()));
                response.setStatus(409);
                return "customer/account";
            }
        }
        response.setStatus(422);
        return "customer/account";
    }
}
