package org.kept.insight.cases;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.insight.web.Links;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Viewing;
import org.kept.staff.People;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The cases behind a number, and what a manager does to many of them at once. */
@Controller
@RequestMapping("/insight/{processKey}/cases")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class CasesController {

    private final CasesPage page;
    private final CaseActs acts;
    private final ActStory story;
    private final ScopeReader scopes;
    private final Links links;
    private final People people;
    private final Viewing viewing;
    private final Clock clock;

    CasesController(
            CasesPage page,
            CaseActs acts,
            ActStory story,
            ScopeReader scopes,
            Links links,
            People people,
            Viewing viewing,
            Clock clock) {
        this.page = page;
        this.acts = acts;
        this.story = story;
        this.scopes = scopes;
        this.links = links;
        this.people = people;
        this.viewing = viewing;
        this.clock = clock;
    }

    @GetMapping
    String cases(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        page.show(model, processKey, asked, ActForm.EMPTY, Map.of());
        return "insight/cases";
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    String act(
            @PathVariable String processKey,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") List<String> ref,
            @RequestParam(defaultValue = "") List<String> shown,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        ActForm form = new ActForm(
                asked.getOrDefault("act", ""),
                ref,
                asked.containsKey("all"),
                shown,
                asked.getOrDefault("person", ""),
                asked.getOrDefault("priority", ""),
                asked.getOrDefault("due", ""),
                asked.getOrDefault("until", ""),
                asked.getOrDefault("reason", ""));
        String back = back(processKey, asked);
        Act act;
        try {
            act = form.read(username -> people.find(username).orElse(null), viewing.zone(), clock.instant());
        } catch (InvalidInputException refused) {
            Map<String, String> problems = new LinkedHashMap<>();
            refused.fields().forEach(one -> problems.put(one.field(), story.say(one.message())));
            response.setStatus(422);
            page.show(model, processKey, asked, form, problems);
            return "insight/cases";
        }
        CaseActs.Result result = acts.perform(act, form.meant());
        tell(after, story.answer(act, result), result);
        after.addFlashAttribute("before", result.before());
        return "redirect:" + back;
    }

    @PostMapping("/back")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    String takeBack(
            @PathVariable String processKey,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") List<String> before,
            RedirectAttributes after) {
        String back = back(processKey, asked);
        CaseActs.Result result = acts.takeBack(before);
        tell(after, story.answerBack(result), result);
        return "redirect:" + back;
    }

    private static void tell(RedirectAttributes after, String sentence, CaseActs.Result result) {
        after.addFlashAttribute("flash", sentence);
        after.addFlashAttribute("flashKind", result.refused().isEmpty() ? "ok" : "warn");
    }

    /** The page the form stood on: the same rows, as far as they are the same still. */
    private String back(String processKey, Map<String, String> asked) {
        Scope scope = scopes.read(processKey, asked);
        return links.address(
                "/insight/" + processKey + "/cases",
                scope,
                Map.of("mark", Mark.parse(asked.get("mark")).toString(), "after", asked.getOrDefault("after", "")));
    }
}
