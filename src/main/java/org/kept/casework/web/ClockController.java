package org.kept.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.promise.PromiseView;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stops, starts and extends a clock on the page of its case; what was typed and refused is still there. */
@Controller
@RequestMapping("/cases/{ref}/promises/{policy}")
class ClockController {

    private final CaseAccess access;
    private final ClockDesk desk;
    private final CaseScreen screen;
    private final MessageSource words;

    ClockController(CaseAccess access, ClockDesk desk, CaseScreen screen, MessageSource words) {
        this.access = access;
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    /** What was refused, of which clock, with what was typed. */
    record Refused(String policy, String act, String reason, String evidence, Map<String, String> problems) {}

    @PostMapping("/pause")
    String pause(
            @PathVariable String ref,
            @PathVariable String policy,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String evidence,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        CaseSummary summary = access.visible(ref);
        Refused typed = new Refused(policy, "pause", reason, evidence, new HashMap<>());
        return done(
                summary, typed, "paused", () -> desk.pause(summary, policy, reason, evidence), model, after, response);
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable String ref,
            @PathVariable String policy,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        CaseSummary summary = access.visible(ref);
        Refused typed = new Refused(policy, "resume", null, null, new HashMap<>());
        return done(summary, typed, "resumed", () -> desk.resume(summary, policy), model, after, response);
    }

    @PostMapping("/extend")
    String extend(
            @PathVariable String ref,
            @PathVariable String policy,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        CaseSummary summary = access.visible(ref);
        Refused typed = new Refused(policy, "extend", reason, null, new HashMap<>());
        return done(summary, typed, "extended", () -> desk.extend(summary, policy, reason), model, after, response);
    }

    private String done(
            CaseSummary summary,
            Refused typed,
            String told,
            Supplier<PromiseView> act,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            PromiseView promise = act.get();
            after.addFlashAttribute(
                    "flash",
                    words.getMessage(
                            "casework.clock." + told, new Object[] {promise.name()}, LocaleContextHolder.getLocale()));
            return "redirect:/cases/" + summary.ref();
        } catch (InvalidInputException refused) {
            refused.fields().forEach(problem -> typed.problems().put(problem.field(), problem.message()));
            response.setStatus(422);
        } catch (ConflictException lost) {
            typed.problems().put("all", lost.getMessage());
            response.setStatus(409);
        }
        screen.fill(model, access.visible(summary.ref()), summary.open() ? "now" : "story");
        model.addAttribute("refused", typed);
        return "casework/case";
    }
}
