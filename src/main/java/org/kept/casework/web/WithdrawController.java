package org.kept.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a case before its process does, for a reason: of processes that analysts drew, where no module knows a better way. */
@Controller
@Tag(name = "Cases")
class WithdrawController {

    private final CaseAccess access;
    private final CaseDesk desk;
    private final CaseFiles files;
    private final MessageSource words;

    WithdrawController(CaseAccess access, CaseDesk desk, CaseFiles files, MessageSource words) {
        this.access = access;
        this.desk = desk;
        this.files = files;
        this.words = words;
    }

    /** Why, and as what: {@code withdrawn} or {@code cancelled}. */
    record Ending(String outcome, String reason) {}

    @PostMapping("/cases/{ref}/withdraw")
    String withdraw(
            @PathVariable String ref,
            @RequestParam(defaultValue = "withdrawn") String outcome,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        CaseSummary summary = access.visible(ref);
        try {
            desk.withdraw(summary, outcome, reason);
            after.addFlashAttribute(
                    "flash", words.getMessage("casework.withdraw.done", null, LocaleContextHolder.getLocale()));
        } catch (InvalidInputException refused) {
            after.addFlashAttribute("flash", refused.fields().get(0).message());
            after.addFlashAttribute("flashKind", "error");
            after.addFlashAttribute("withdrawReason", reason);
        }
        return "redirect:/cases/" + summary.ref();
    }

    @PostMapping("/api/v1/cases/{ref}/withdraw")
    @ResponseBody
    @Operation(
            summary = "End a case before its process does",
            description = "outcome is withdrawn or cancelled. 409 where the case ends by what its module knows.")
    CaseFile withdraw(@PathVariable String ref, @RequestBody Ending ending) {
        CaseSummary summary = access.visible(ref);
        desk.withdraw(summary, ending.outcome(), ending.reason());
        return files.of(access.visible(ref));
    }
}
