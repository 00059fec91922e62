package org.kept.contract.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.contract.Contracts;
import org.kept.contract.NewContract;
import org.kept.customer.CustomerNames;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff enter a contract that was agreed: from then on its notice deadline is watched. */
@Controller
@RequestMapping("/contracts/new")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class NewContractPage {

    private final Contracts contracts;
    private final CustomerNames customers;
    private final CaseAccess access;
    private final People people;
    private final ContractWords words;

    NewContractPage(
            Contracts contracts, CustomerNames customers, CaseAccess access, People people, ContractWords words) {
        this.contracts = contracts;
        this.customers = customers;
        this.access = access;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String form(@RequestParam(required = false) UUID customer, Model model) {
        return show(
                ContractForms.empty(customers.nameOf(customer), people.current().username()), Map.of(), model);
    }

    @PostMapping
    String send(
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        try {
            CaseRef ref = enter(read(sent), sent.getFirst("once"));
            after.addFlashAttribute("flash", words.say("new.entered", ref.value()));
            return "redirect:/contracts" + (maySee(ref) ? "/" + ref : "");
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(sent, Problems.of(wrong), model);
        }
    }

    private NewContract read(MultiValueMap<String, String> sent) {
        Typed typed = new Typed(sent);
        UUID account = typed.by(customers::account, "account");
        UUID contact = typed.by(customers::contact, "contact");
        NewContract contract = ContractForms.contract(typed, account, contact);
        typed.requireReadable();
        return contract;
    }

    /** A form sent again with other words, from the browser's memory, is another contract. */
    private CaseRef enter(NewContract contract, String once) {
        boolean known = once != null && once.matches("[0-9a-f-]{36}");
        try {
            return contracts.enter(contract, known ? "form:" + once : null);
        } catch (ConflictException changed) {
            return contracts.enter(contract, null);
        }
    }

    /** The renewals desk looks after what others enter. */
    private boolean maySee(CaseRef ref) {
        try {
            return access.visible(ref) != null;
        } catch (NotFoundException notTheirs) {
            return false;
        }
    }

    private String show(MultiValueMap<String, String> form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form.toSingleValueMap());
        model.addAttribute("rows", form);
        model.addAttribute("problems", problems);
        model.addAttribute("colleagues", people.all());
        return "contract/new";
    }
}
