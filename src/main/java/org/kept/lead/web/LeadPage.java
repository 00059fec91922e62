package org.kept.lead.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.lead.LeadTouch;
import org.kept.lead.LeadView;
import org.kept.lead.Leads;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of one lead: read, corrected, talked to, withdrawn. */
@Controller
@RequestMapping("/leads/{ref:[A-Z]+-[0-9-]+}")
class LeadPage {

    private final Leads leads;
    private final CaseAccess access;
    private final MessageSource words;

    LeadPage(Leads leads, CaseAccess access, MessageSource words) {
        this.leads = leads;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    String read(@PathVariable String ref, Model model) {
        return show(ref, null, Map.of(), model);
    }

    @PostMapping
    String correct(
            @PathVariable String ref,
            @ModelAttribute("sent") LeadForm form,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseSummary about = access.visible(ref);
        try {
            leads.correct(about.ref(), LeadInput.require(form.lead()), form.version() == null ? -1 : form.version());
            return done("lead.page.corrected", ref, after);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(ref, form, Problems.of(wrong), model);
        } catch (ConflictException first) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", first.getMessage());
            return show(ref, form, Map.of(), model);
        }
    }

    @PostMapping("/touches")
    String touch(
            @PathVariable String ref,
            @RequestParam String direction,
            @RequestParam String channel,
            @RequestParam(required = false) String outcome,
            @RequestParam(defaultValue = "") String note,
            Principal person,
            RedirectAttributes after) {
        CaseSummary about = access.visible(ref);
        LeadTouch touch = LeadInput.touch(direction, channel, outcome, note);
        leads.touch(about.ref(), touch, person.getName());
        return done("lead.page.touched", ref, after);
    }

    /** The reason becomes part of the process, so it is a code and not what somebody wrote. */
    @PostMapping("/withdraw")
    String withdraw(@PathVariable String ref, RedirectAttributes after) {
        leads.withdraw(access.visible(ref).ref(), "asked");
        return done("lead.page.withdrawn", ref, after);
    }

    private String show(String ref, LeadForm typed, Map<String, String> problems, Model model) {
        CaseSummary about = access.visible(ref);
        LeadView lead = leads.find(about.ref()).orElseThrow(() -> new NotFoundException("lead"));
        model.addAttribute("about", about);
        model.addAttribute("lead", lead);
        model.addAttribute("form", typed == null ? LeadForm.of(lead) : typed);
        model.addAttribute("problems", problems);
        model.addAttribute("channels", LeadWords.CHANNELS);
        model.addAttribute("outcomes", LeadWords.OUTCOMES);
        return "lead/page";
    }

    private String done(String key, String ref, RedirectAttributes after) {
        after.addFlashAttribute("flash", words.getMessage(key, null, LocaleContextHolder.getLocale()));
        return "redirect:/leads/" + ref;
    }
}
