package org.kept.staff.web;

import java.util.UUID;
import java.util.stream.Collectors;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.Person;
import org.kept.staff.hours.AbsenceService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Days away: one's own, and for administrators anybody's. */
@Controller
class AbsencesController {

    private static final String PERSON = "/admin/people/";

    private final AbsenceService absences;

    AbsencesController(AbsenceService absences) {
        this.absences = absences;
    }

    @PostMapping("/me/absences")
    String enterOwn(@ModelAttribute AbsenceForm form, @AuthenticationPrincipal Person me, RedirectAttributes flash) {
        note(me.username(), form, flash);
        return "redirect:/me";
    }

    @PostMapping("/me/absences/{id}/withdraw")
    String withdrawOwn(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
        absences.withdraw(me.username(), id);
        return "redirect:/me";
    }

    @PostMapping("/admin/people/{username}/absences")
    @PreAuthorize("hasRole('ADMIN')")
    String enter(@PathVariable String username, @ModelAttribute AbsenceForm form, RedirectAttributes flash) {
        note(username, form, flash);
        return "redirect:" + PERSON + username;
    }

    @PostMapping("/admin/people/{username}/absences/{id}/withdraw")
    @PreAuthorize("hasRole('ADMIN')")
    String withdraw(@PathVariable String username, @PathVariable UUID id) {
        absences.withdraw(username, id);
        return "redirect:" + PERSON + username;
    }

    /** Days are short to type: refused, they come back as they were, with the reason on top. */
    private void note(String username, AbsenceForm form, RedirectAttributes flash) {
        try {
            absences.enter(username, form.days());
            flash.addFlashAttribute("flash", "Noted.");
        } catch (InvalidInputException e) {
            flash.addFlashAttribute("flashKind", "error");
            flash.addFlashAttribute(
                    "flash", e.fields().stream().map(FieldProblem::message).collect(Collectors.joining(" ")));
            flash.addFlashAttribute("typedAbsence", form);
        }
    }
}
