package org.kept.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.kept.lead.Leads;
import org.kept.lead.NewLead;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where staff write down a lead that reached them themselves: a call, a card from a fair. */
@Controller
@RequestMapping("/leads/new")
class NewLeadPage {

    private final Leads leads;

    NewLeadPage(Leads leads) {
        this.leads = leads;
    }

    @GetMapping
    String form(Model model) {
        return show(LeadForm.empty(UUID.randomUUID().toString()), Map.of(), model);
    }

    @PostMapping
    String send(@ModelAttribute("sent") LeadForm form, HttpServletResponse response, Model model) {
        try {
            return "redirect:/cases/" + receive(LeadInput.requireByHand(form.lead()), form.once());
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, Problems.of(wrong), model);
        }
    }

    /** A form sent again with other words, from the browser's memory, is another lead. */
    private CaseRef receive(NewLead lead, String once) {
        try {
            return leads.receive(lead, "manual", once);
        } catch (ConflictException changed) {
            return leads.receive(lead, "manual", null);
        }
    }

    private static String show(LeadForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("sources", LeadWords.SOURCES);
        return "lead/new";
    }
}
