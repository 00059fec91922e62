package org.kept.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.kept.customer.domain.ContactDetails;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.domain.CustomerEditing;
import org.kept.customer.search.NamedCustomers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which a contact is added and changed. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class ContactController {

    private final CustomerEditing editing;
    private final CustomerCard card;
    private final Choices choices;
    private final NamedCustomers named;

    ContactController(CustomerEditing editing, CustomerCard card, NamedCustomers named, Choices choices) {
        this.editing = editing;
        this.card = card;
        this.choices = choices;
        this.named = named;
    }

    @GetMapping("/customers/contacts/new")
    String blank(@RequestParam(required = false) UUID account, Model model) {
        model.addAttribute("form", new ContactForm(ContactDetails.NOBODY, named.nameOf(account), 0L));
        return show(null, model);
    }

    @PostMapping("/customers/contacts")
    String add(
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Refusals.requireReadable(result);
        if (!result.hasErrors()) {
            try {
                UUID id = editing.addContact(form.details(), named.account(form.account()));
                flash.addFlashAttribute("flash", choices.say("contact.added"));
                return "redirect:/customers/" + id;
            } catch (InvalidInputException refused) {
                Refusals.show(refused, result, "details.");
            }
        }
        response.setStatus(422);
        return show(null, model);
    }

    @GetMapping("/customers/contacts/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        CustomerCard.Person person = card.contact(id);
        model.addAttribute(
                "form", new ContactForm(person.details(), named.nameOf(person.accountId()), person.version()));
        return show(id, model);
    }

    @PostMapping("/customers/contacts/{id}")
    String save(
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Refusals.requireReadable(result);
        if (!result.hasErrors()) {
            try {
                editing.edit(id, form.version(), form.details(), named.account(form.account()));
                flash.addFlashAttribute("flash", choices.say("saved"));
                return "redirect:/customers/" + id;
            } catch (InvalidInputException refused) {
                Refusals.show(refused, result, "details.");
            } catch (ConflictException lost) {
                CustomerCard.Person now = card.contact(id);
                model.addAttribute("lost", lost.getMessage());
                model.addAttribute("nowVersion", now.version());
                model.addAttribute("differences", Difference.between(now.details(), form.details()));
                response.setStatus(409);
                return show(id, model);
            }
        }
        response.setStatus(422);
        return show(id, model);
    }

    private String show(UUID id, Model model) {
        model.addAttribute("id", id);
        return "customer/contact";
    }
}
