package org.kept.staff.web;

import java.util.UUID;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.domain.PersonLists;
import org.kept.staff.domain.StaffAudit;
import org.kept.staff.domain.TeamService;
import org.kept.staff.token.ApiTokens;
import org.kept.staff.token.TokenScope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators look after besides people: teams, tokens, and the book of who signed in and who changed what. */
@Controller
@RequestMapping("/admin")
@PreAuthorize("hasRole('ADMIN')")
class AdminController {

    private static final int PAGE = 100;

    private final People people;
    private final PersonLists lists;
    private final TeamService teams;
    private final ApiTokens tokens;
    private final StaffAudit audit;

    AdminController(People people, PersonLists lists, TeamService teams, ApiTokens tokens, StaffAudit audit) {
        this.people = people;
        this.lists = lists;
        this.teams = teams;
        this.tokens = tokens;
        this.audit = audit;
    }

    @GetMapping
    String overview(Model model) {
        model.addAttribute("people", people.all().size());
        model.addAttribute("teams", teams.all().size());
        model.addAttribute("tokens", tokens.alive().size());
        model.addAttribute("entries", audit.entries("", null, 10));
        return "staff/admin";
    }

    @GetMapping("/teams")
    String teams(Model model) {
        model.addAttribute("teams", teams.all());
        model.addAttribute("sizes", lists.teamSizes());
        return "staff/teams";
    }

    @GetMapping("/teams/{id}")
    String team(@PathVariable String id, Model model) {
        model.addAttribute("team", teams.get(id));
        model.addAttribute("members", people.members(id));
        return "staff/team";
    }

    @PostMapping("/teams/{id}")
    String describe(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam String purpose,
            RedirectAttributes flash) {
        teams.describe(id, name, purpose);
        flash.addFlashAttribute("flash", "Saved.");
        return "redirect:/admin/teams/" + id;
    }

    @GetMapping("/tokens")
    String tokens(Model model) {
        model.addAttribute("tokens", tokens.alive());
        model.addAttribute("colleagues", people.all());
        return "staff/tokens";
    }

    @PostMapping("/tokens")
    String createToken(
            @RequestParam String username,
            @RequestParam String label,
            @RequestParam(defaultValue = "READ") TokenScope scope,
            @RequestParam(defaultValue = "90") int days,
            @AuthenticationPrincipal Person me,
            RedirectAttributes flash) {
        flash.addFlashAttribute("token", tokens.create(username, me.username(), label, scope, days));
        return "redirect:/admin/tokens";
    }

    @PostMapping("/tokens/{username}/{id}/revoke")
    String revokeToken(@PathVariable String username, @PathVariable UUID id, @AuthenticationPrincipal Person me) {
        tokens.revoke(username, id, me.username());
        return "redirect:/admin/tokens";
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = "") String subject, @RequestParam(required = false) Long after, Model model) {
        model.addAttribute("q", subject);
        model.addAttribute("entries", audit.entries(subject.strip(), after, PAGE));
        return "staff/audit";
    }
}
