package org.kept.casework.web;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.Whereabouts;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Viewing;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case: where it is, its story, its record and what was decided; and the few things people do to it as a whole. */
@Controller
@RequestMapping("/cases/{ref}")
class CaseController {

    private final CaseAccess access;
    private final CaseScreen screen;
    private final CaseDesk desk;
    private final Whereabouts whereabouts;
    private final Viewing viewing;
    private final MessageSource words;

    CaseController(
            CaseAccess access,
            CaseScreen screen,
            CaseDesk desk,
            Whereabouts whereabouts,
            Viewing viewing,
            MessageSource words) {
        this.access = access;
        this.screen = screen;
        this.desk = desk;
        this.whereabouts = whereabouts;
        this.viewing = viewing;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String ref, @RequestParam(required = false) String tab, Model model) {
        CaseSummary summary = access.visible(ref);
        screen.fill(model, summary, tab == null ? (summary.open() ? "now" : "story") : tab);
        return "casework/case";
    }

    @GetMapping(path = "/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String diagram(@PathVariable String ref) {
        return whereabouts.diagram(access.visible(ref));
    }

    @PostMapping("/owner")
    String owner(@PathVariable String ref, @RequestParam String owner, RedirectAttributes after) {
        CaseSummary before = desk.assign(access.visible(ref), owner);
        after.addFlashAttribute("flash", say("casework.owner.changed"));
        return back(before);
    }

    @PostMapping("/park")
    String park(
            @PathVariable String ref,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        CaseSummary summary = access.visible(ref);
        try {
            if (until == null) {
                throw InvalidInputException.of("until", say("casework.park.when"));
            }
            desk.park(
                    summary,
                    ZonedDateTime.of(until.atTime(8, 0), viewing.zone()).toInstant(),
                    reason);
            after.addFlashAttribute("undo", "/cases/" + summary.ref() + "/unpark");
            after.addFlashAttribute("undoText", say("casework.park.done"));
        } catch (InvalidInputException refused) {
            after.addFlashAttribute("flash", refused.fields().get(0).message());
            after.addFlashAttribute("flashKind", "error");
            after.addFlashAttribute("parkReason", reason);
        }
        return back(summary);
    }

    @PostMapping("/unpark")
    String unpark(@PathVariable String ref, RedirectAttributes after) {
        CaseSummary summary = access.visible(ref);
        desk.unpark(summary);
        after.addFlashAttribute("flash", say("casework.unpark.done"));
        return back(summary);
    }

    @PostMapping("/notes")
    String note(@PathVariable String ref, @RequestParam(defaultValue = "") String text, RedirectAttributes after) {
        CaseSummary summary = access.visible(ref);
        if (!text.isBlank()) {
            desk.note(summary, text);
            after.addFlashAttribute("flash", say("casework.note.done"));
        }
        return back(summary) + "?tab=story";
    }

    private static String back(CaseSummary summary) {
        return "redirect:/cases/" + summary.ref();
    }

    private String say(String key) {
        return words.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
