package org.kept.studio.runs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.trial.FromCase;
import org.kept.studio.trial.KeptScenario;
import org.kept.studio.trial.Scenarios;
import org.kept.studio.words.PartWords;
import org.kept.studio.words.Phrases;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The scenarios beside a model as people edit them: as text, with what is wrong at its line. */
@Controller
@RequestMapping("/studio/{module}/{file}/scenarios")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ScenarioPageController {

    private static final Pattern LINE = Pattern.compile("Line (\\d{1,6}): .*", Pattern.DOTALL);

    private final TrialPage page;
    private final Scenarios scenarios;
    private final FromCase cases;
    private final Doing doing;
    private final Phrases phrases;
    private final People people;

    ScenarioPageController(
            TrialPage page, Scenarios scenarios, FromCase cases, Doing doing, Phrases phrases, People people) {
        this.page = page;
        this.scenarios = scenarios;
        this.cases = cases;
        this.doing = doing;
        this.phrases = phrases;
        this.people = people;
    }

    /** A scenario as it was typed; {@code was} is the name it is kept under. */
    record Typed(String was, String name, String text) {

        /** Without the carriage returns that browsers send. */
        String lines() {
            return text == null ? "" : text.replace("\r", "");
        }
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    @GetMapping("/edit")
    String edit(@ModelAttribute("ref") ModelRef ref, @RequestParam(defaultValue = "") String name, Model model) {
        page.head(ref, model);
        KeptScenario kept = name.isBlank() ? null : scenarios.get(ref, name);
        model.addAttribute("scenario", kept);
        model.addAttribute(
                "typed",
                kept == null ? new Typed("", "", phrases.say("runs.first")) : new Typed(name, name, kept.yaml()));
        return "studio/scenario";
    }

    @PostMapping
    String save(
            @ModelAttribute("ref") ModelRef ref,
            @ModelAttribute("typed") Typed typed,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            scenarios.save(ref, typed.name() == null ? "" : typed.name().strip(), typed.lines(), people.current());
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(e));
            return again(ref, typed, e.fields().get(0).message(), model);
        } catch (ConflictException e) {
            response.setStatus(409);
            model.addAttribute("problems", java.util.Map.of("name", e.getMessage()));
            return again(ref, typed, "", model);
        }
        boolean renamed = typed.was() != null
                && !typed.was().isBlank()
                && !typed.was().equals(typed.name().strip());
        return doing.then(PartWords.page(ref) + "/trial", flash, () -> {
            if (renamed && !scenarios.get(ref, typed.was()).shipped()) {
                scenarios.delete(ref, typed.was());
            }
            return phrases.say("runs.done.kept");
        });
    }

    private String again(ModelRef ref, Typed typed, String problem, Model model) {
        page.head(ref, model);
        Matcher at = LINE.matcher(problem);
        if (at.matches()) {
            int line = Integer.parseInt(at.group(1));
            model.addAttribute("line", line);
            model.addAttribute(
                    "lineText",
                    typed.lines()
                            .lines()
                            .skip(Math.max(0, line - 1))
                            .findFirst()
                            .orElse(""));
        }
        return "studio/scenario";
    }

    @PostMapping("/remove")
    String remove(@ModelAttribute("ref") ModelRef ref, @RequestParam String name, RedirectAttributes flash) {
        return doing.then(PartWords.page(ref) + "/trial", flash, () -> {
            scenarios.delete(ref, name);
            return phrases.say("runs.done.removed", name);
        });
    }

    /** Makes one of a case that is over. */
    @PostMapping("/from-case")
    String fromCase(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam(defaultValue = "") String ofCase,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes flash) {
        return doing.then(PartWords.page(ref) + "/trial", flash, () -> {
            FromCase.Made made = cases.make(ref, ofCase.strip(), name.strip(), people.current());
            return made.goes()
                    ? phrases.say("runs.done.made", name.strip())
                    : phrases.say("runs.done.madeBut", name.strip(), made.sentence());
        });
    }
}
