package org.kept.complaint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.complaint.Complaints;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of one complaint, and what a customer's next word may do to it; the steps of its handling are tasks. */
@Controller
@RequestMapping("/complaints/{ref}")
class ComplaintPage {

    private final Complaints complaints;
    private final ComplaintScreen screen;
    private final CaseAccess access;
    private final MessageSource words;

    ComplaintPage(Complaints complaints, ComplaintScreen screen, CaseAccess access, MessageSource words) {
        this.complaints = complaints;
        this.screen = screen;
        this.access = access;
        this.words = words;
    }

    @GetMapping
    String read(@PathVariable String ref, Model model) {
        screen.fill(model, access.visible(ref), null, Map.of(), null);
        return "complaint/page";
    }

    /** Does what a form asks for, of those that {@link ComplaintActs} names; refused, the page says why beside it. */
    @PostMapping("/{act:accept|refuse|escalate|ombudsman|reopen|issue|withdraw|hold|release}")
    String act(
            @PathVariable String ref,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "false") boolean personalData,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        CaseSummary about = access.visible(ref);
        try {
            CaseRef now = perform(about.ref(), act, reason, reference, personalData);
            after.addFlashAttribute("flash", say("complaint.done." + act, now));
            return "redirect:/complaints/" + about.ref();
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return refused(about, act, reason, reference, wrong.fields().get(0).message(), model);
        } catch (ConflictException late) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return refused(about, act, reason, reference, late.getMessage(), model);
        }
    }

    private CaseRef perform(CaseRef ref, String act, String reason, String reference, boolean personalData) {
        switch (act) {
            case "accept" -> complaints.accept(ref);
            case "refuse" -> complaints.refuseOffer(ref, Sent.reason(reason));
            case "escalate" -> complaints.escalate(ref, Sent.reason(reason));
            case "ombudsman" -> complaints.toOmbudsman(ref, Sent.reference(reference));
            case "reopen" -> complaints.reopen(ref, Sent.reason(reason));
            case "withdraw" -> complaints.withdraw(ref, Sent.reason(reason));
            case "hold" -> complaints.hold(ref, Sent.reason(reason));
            case "release" -> complaints.release(ref, Sent.reason(reason));
            default -> {
                return complaints.addIssue(ref, Sent.reason(reason), personalData);
            }
        }
        return ref;
    }

    private String refused(
            CaseSummary about, String act, String reason, String reference, String problem, Model model) {
        screen.fill(model, about, act, Map.of("reason", reason, "reference", reference), problem);
        return "complaint/page";
    }

    private String say(String key, Object... parts) {
        return words.getMessage(key, parts, LocaleContextHolder.getLocale());
    }
}
