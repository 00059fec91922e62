package org.kept.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.kept.customer.Consents;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.Touchpoints;
import org.kept.customer.Touchpoints.Touch;
import org.kept.customer.domain.CustomerCard;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
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

/** The page of one customer, and the small things done on it: log a touch, and note what they allowed. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class CustomerController {

    private final CustomerPages pages;
    private final CustomerCard card;
    private final Touchpoints touchpoints;
    private final Consents consents;
    private final People people;
    private final Choices choices;
    private final Clock clock;

    CustomerController(
            CustomerPages pages,
            CustomerCard card,
            Touchpoints touchpoints,
            Consents consents,
            People people,
            Choices choices,
            Clock clock) {
        this.pages = pages;
        this.card = card;
        this.touchpoints = touchpoints;
        this.consents = consents;
        this.people = people;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/customers/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) String channel, Model model) {
        CustomerPage page = pages.of(id, channel);
        if (!page.customer().id().equals(id)) {
            return "redirect:/customers/" + page.customer().id();
        }
        return pages.show(page, model);
    }

    @PostMapping("/customers/{id}/touches")
    String log(
            @PathVariable UUID id,
            @ModelAttribute("touch") CustomerPages.TouchForm touch,
            BindingResult result,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        CustomerSummary it = card.summary(id);
        try {
            touchpoints.log(new Touch(
                    clock.instant(),
                    touch.direction(),
                    touch.channel(),
                    touch.subject(),
                    touch.body(),
                    touch.outcome(),
                    it.contact() ? it.id() : null,
                    it.accountId(),
                    null,
                    people.current().username()));
            flash.addFlashAttribute("flash", choices.say("touch.logged"));
            return "redirect:/customers/" + it.id();
        } catch (InvalidInputException refused) {
            Refusals.show(refused, result, "");
            response.setStatus(422);
            model.addAttribute("refused", true);
            return pages.show(pages.of(id, null), model);
        }
    }

    @PostMapping("/customers/{id}/consent")
    String consent(
            @PathVariable UUID id,
            @RequestParam boolean given,
            @RequestParam String channel,
            RedirectAttributes flash) {
        String address = card.summary(id).email();
        if (address == null) {
            throw InvalidInputException.of("email", choices.say("consent.noaddress"));
        }
        if (given) {
            consents.give(new Consents.Consent(
                    address,
                    "marketing",
                    choices.of("channel").containsKey(channel) ? channel : null,
                    null,
                    "staff",
                    clock.instant()));
        } else {
            consents.withdraw(address, "marketing", "staff", clock.instant());
        }
        return saved(id, flash);
    }

    private String saved(UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", choices.say("saved"));
        return "redirect:/customers/" + id;
    }
}
