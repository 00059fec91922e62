package org.kept.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.customer.Customers;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.web.Problems;
import org.kept.shared.web.Viewing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one of us writes down a complaint that reached them: a call, a letter, somebody at the counter, a mail. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
@RequestMapping("/complaints/new")
class NewComplaintPage {

    private final Complaints complaints;
    private final ComplaintInput input;
    private final Customers customers;
    private final CaseAccess access;
    private final Viewing viewing;
    private final MessageSource words;

    NewComplaintPage(
            Complaints complaints,
            ComplaintInput input,
            Customers customers,
            CaseAccess access,
            Viewing viewing,
            MessageSource words) {
        this.complaints = complaints;
        this.input = input;
        this.customers = customers;
        this.access = access;
        this.viewing = viewing;
        this.words = words;
    }

    @GetMapping
    String form(@RequestParam(required = false) UUID customer, Model model) {
        String once = UUID.randomUUID().toString();
        ComplaintForm form = customer == null
                ? ComplaintForm.empty(once)
                : ComplaintForm.of(customers.find(customer).orElseThrow(() -> new NotFoundException("customer")), once);
        return show(form, Map.of(), model);
    }

    @PostMapping
    String send(
            @ModelAttribute("sent") ComplaintForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        if (form.hasMail()) {
            model.addAttribute("read", true);
            return show(form.withMailRead(viewing.zone()), Map.of(), model);
        }
        try {
            NewComplaint complaint = input.requireAnswerable(
                    form.complaint(viewing.zone()),
                    form.timeProblem().map(List::of).orElse(List.of()));
            return taken(receive(complaint, form.once()), after);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, Problems.of(wrong), model);
        }
    }

    /** A form sent again with other words, from the browser's memory, is another complaint. */
    private CaseRef receive(NewComplaint complaint, String once) {
        try {
            return complaints.receive(complaint, Sent.key("desk", once));
        } catch (ConflictException changed) {
            return complaints.receive(complaint, null);
        }
    }

    /** Whoever takes down a complaint for another team does not see it any more, but may quote its number. */
    private String taken(CaseRef ref, RedirectAttributes after) {
        after.addFlashAttribute(
                "flash", words.getMessage("complaint.new.taken", new Object[] {ref}, LocaleContextHolder.getLocale()));
        try {
            return "redirect:/complaints/" + access.visible(ref).ref();
        } catch (NotFoundException notTheirs) {
            return "redirect:/complaints";
        }
    }

    private static String show(ComplaintForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("channels", ComplaintWords.BY_HAND);
        model.addAttribute("businessLines", ComplaintWords.BUSINESS_LINES);
        model.addAttribute("types", ComplaintWords.CUSTOMER_TYPES);
        return "complaint/new";
    }
}
