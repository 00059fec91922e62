package org.kept.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.domain.PasswordService;
import org.kept.staff.hours.AbsenceService;
import org.kept.staff.signin.OwnSession;
import org.kept.staff.token.ApiTokens;
import org.kept.staff.token.TokenScope;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own account: days away, password, tokens, and where they are signed in. */
@Controller
@RequestMapping("/me")
class MeController {

    private final People people;
    private final AbsenceService absences;
    private final PasswordService passwords;
    private final ApiTokens tokens;
    private final OwnSession own;
    private final Clock clock;

    MeController(
            People people,
            AbsenceService absences,
            PasswordService passwords,
            ApiTokens tokens,
            OwnSession own,
            Clock clock) {
        this.people = people;
        this.absences = absences;
        this.passwords = passwords;
        this.tokens = tokens;
        this.own = own;
        this.clock = clock;
    }

    @InitBinder
    void readRecords(WebDataBinder binder) {
        RecordForms.bind(binder);
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person me, HttpServletRequest request, Model model) {
        model.addAttribute("person", me);
        model.addAttribute("absences", absences.coming(me.username()));
        model.addAttribute("colleagues", people.all());
        model.addAttribute("tokens", tokens.of(me.username()));
        model.addAttribute("sessions", own.all(request, me.username()));
        model.addAttribute("now", clock.instant());
        return "staff/me";
    }

    @PostMapping("/tokens")
    String createToken(
            @RequestParam String label,
            @RequestParam(defaultValue = "READ") TokenScope scope,
            @RequestParam(defaultValue = "90") int days,
            @AuthenticationPrincipal Person me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("token", tokens.create(me.username(), me.username(), label, scope, days));
        return "redirect:/me";
    }

    @PostMapping("/tokens/{id}/revoke")
    String revokeToken(@PathVariable UUID id, @AuthenticationPrincipal Person me) {
        tokens.revoke(me.username(), id, me.username());
        return "redirect:/me";
    }

    @PostMapping("/sessions/{mark}/end")
    String endSession(@PathVariable String mark, @AuthenticationPrincipal Person me) {
        own.end(me.username(), mark);
        return "redirect:/me";
    }

    @GetMapping("/password")
    String askForPassword(Model model) {
        RecordForms.show(model, "change", new PasswordForm("", ""));
        return "staff/password";
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @ModelAttribute("change") PasswordForm form,
            BindingResult typed,
            @AuthenticationPrincipal Person me,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        flash.addFlashAttribute("flash", "Your password is changed. Other browsers are signed out.");
        return Refusals.attempt(
                typed,
                "staff/password",
                () -> {
                    passwords.change(me.username(), form.current(), form.password());
                    own.renew(request, response, me.username());
                },
                "/me");
    }

    /** The two passwords; never shown again. */
    record PasswordForm(String current, String password) {

        @Override
        public String toString() {
            return "PasswordForm";
        }
    }
}
