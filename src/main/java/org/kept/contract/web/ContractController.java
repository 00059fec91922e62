package org.kept.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractView;
import org.kept.contract.Contracts;
import org.kept.contract.CounterOffer;
import org.kept.contract.CustomerNotice;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract: read, and told what the customer said or signed. */
@Controller
@RequestMapping("/contracts/{ref:[A-Z]+-[0-9-]+}")
class ContractController {

    private final Contracts contracts;
    private final ContractScreen screen;
    private final People people;
    private final ContractWords words;

    ContractController(Contracts contracts, ContractScreen screen, People people, ContractWords words) {
        this.contracts = contracts;
        this.screen = screen;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String read(@PathVariable String ref, @RequestParam(required = false) String act, Model model) {
        return screen.show(ref, act, null, Map.of(), model);
    }

    @PostMapping("/{act:[a-z-]+}")
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
    String act(
            @PathVariable String ref,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        ContractView contract = screen.visible(ref);
        try {
            done(act, contract, new Typed(sent), people.current().username());
            after.addFlashAttribute("flash", words.say("act." + act + ".done"));
            return "redirect:/contracts/" + ref;
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return screen.show(ref, act, sent, Problems.of(wrong), model);
        } catch (ConflictException first) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", first.getMessage());
            return screen.show(ref, act, sent, Map.of(), model);
        }
    }

    private void done(String act, ContractView contract, Typed typed, String person) {
        CaseRef ref = new CaseRef(contract.ref());
        switch (act) {
            case "accept" -> contracts.accept(ref, person);
            case "counter" -> contracts.counter(ref, counter(typed), person);
            case "sign" -> {
                var day = typed.day("signedOn");
                typed.requireReadable();
                contracts.sign(ref, day, person);
            }
            case "cool-off" -> contracts.coolOff(ref, person);
            case "renew" -> contracts.requestRenewal(ref, person);
            case "notice" -> contracts.notice(ref, notice(typed, ZoneId.of(contract.zone())), person);
            case "amend" -> contracts.amend(ref, amendment(typed, contract), person);
            case "terminate" -> contracts.terminate(ref, typed.text("cause"), person);
            default -> throw new NotFoundException("page");
        }
    }

    private static CounterOffer counter(Typed typed) {
        CounterOffer offer =
                new CounterOffer(typed.amount("counterValue"), typed.count("termMonths"), typed.text("note"));
        typed.requireReadable();
        if (offer.value() == null && offer.termMonths() == null && offer.note() == null) {
            throw InvalidInputException.of(
                    "note", "Write down what they would rather sign: an amount, a term or a note");
        }
        return offer;
    }

    private static CustomerNotice notice(Typed typed, ZoneId zone) {
        CustomerNotice notice =
                new CustomerNotice(typed.moment("receivedAt", zone), typed.text("channel"), typed.text("reason"));
        typed.requireReadable();
        return notice;
    }

    private static ContractAmendment amendment(Typed typed, ContractView now) {
        ContractAmendment amendment = ContractForms.amendment(typed, now);
        typed.requireReadable();
        return amendment;
    }
}
