package org.kept.staff.web;

import org.kept.staff.domain.PersonService;
import org.kept.staff.signin.Sessions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators decide who can sign in: those who leave, those who come back, those who forgot their password. */
@Controller
@RequestMapping("/admin/people")
@PreAuthorize("hasRole('ADMIN')")
class SignInRightsController {

    private final PersonService people;
    private final Sessions sessions;

    SignInRightsController(PersonService people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @PostMapping("/{username}/leave")
    String leave(@PathVariable String username, RedirectAttributes flash) {
        people.leave(username);
        sessions.endAll(username);
        flash.addFlashAttribute("flash", username + " cannot sign in any more; their work goes to others.");
        flash.addFlashAttribute("undo", "/admin/people/" + username + "/return");
        return "redirect:/admin/people/" + username;
    }

    @PostMapping("/{username}/return")
    String comeBack(@PathVariable String username, RedirectAttributes flash) {
        people.comeBack(username);
        flash.addFlashAttribute("flash", username + " can sign in again.");
        return "redirect:/admin/people/" + username;
    }

    @PostMapping("/{username}/password")
    String resetPassword(@PathVariable String username, RedirectAttributes flash) {
        flash.addFlashAttribute("oneTime", people.resetPassword(username));
        flash.addFlashAttribute("oneTimeFor", username);
        sessions.endAll(username);
        return "redirect:/admin/people/" + username;
    }
}
