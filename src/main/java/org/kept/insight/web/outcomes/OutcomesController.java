package org.kept.insight.web.outcomes;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.AtOnce;
import org.kept.insight.measure.Courses;
import org.kept.insight.measure.Measures;
import org.kept.insight.outcomes.Ends;
import org.kept.insight.outcomes.Targets;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes of the work: the measures a process is judged by, their targets, and how its cases ended. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class OutcomesController {

    private final Frames frames;
    private final AtOnce atOnce;
    private final Courses courses;
    private final Measures measures;
    private final Targets targets;
    private final Ends ends;
    private final OutcomesScreen screen;
    private final EndsScreen ended;
    private final Links links;
    private final Phrases phrases;

    OutcomesController(
            Frames frames,
            AtOnce atOnce,
            Courses courses,
            Measures measures,
            Targets targets,
            Ends ends,
            OutcomesScreen screen,
            EndsScreen ended,
            Links links,
            Phrases phrases) {
        this.frames = frames;
        this.atOnce = atOnce;
        this.courses = courses;
        this.measures = measures;
        this.targets = targets;
        this.ends = ends;
        this.screen = screen;
        this.ended = ended;
        this.links = links;
        this.phrases = phrases;
    }

    /** A target as it was typed, with what is wrong with it. */
    record Typed(String measure, String value, String source, Map<String, String> problems) {}

    @GetMapping("/insight/{processKey}/outcomes")
    String page(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        return show(frames.open(model, processKey, "outcomes", asked), new Typed("", "", "", Map.of()), model);
    }

    @PostMapping("/insight/{processKey}/targets")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    String target(
            @PathVariable String processKey,
            @RequestParam(defaultValue = "") String measure,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam Map<String, String> asked,
            Model model,
            java.security.Principal person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        Scope scope = frames.open(model, processKey, "outcomes", asked);
        String unit = OutcomesScreen.unit(measures.get(processKey, measure));
        try {
            var target = TargetUnits.read(unit, value);
            if (source.isBlank() || source.length() > 200) {
                throw InvalidInputException.of("source", phrases.say("outcomes.target.source.missing"));
            }
            targets.set(processKey, measure, target, source.strip(), person.getName());
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            return show(scope, new Typed(measure, value, source, Problems.of(refused)), model);
        }
        flash.addFlashAttribute("flash", phrases.say("outcomes.target.set"));
        return "redirect:" + links.page(scope, "outcomes") + "#measure-" + measure;
    }

    private String show(Scope scope, Typed typed, Model model) {
        Map<String, Targets.Target> held = targets.on(scope.processKey(), scope.lastDay());
        List<CaseMeasure> told = scope.fewPeople() ? List.of() : measures.of(scope.processKey());
        List<OutcomesScreen.Row> rows = atOnce.each(told, one -> courses.of(scope, one)).stream()
                .map(course -> screen.row(scope, course, held))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("typed", typed);
        model.addAttribute("ended", ended.ended(scope, ends.of(scope)));
        return "insight/outcomes";
    }
}
