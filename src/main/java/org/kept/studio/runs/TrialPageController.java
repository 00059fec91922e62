package org.kept.studio.runs;

import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.trial.DraftTrials;
import org.kept.studio.words.PartWords;
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

/** Trying a draft: a button beside the model, and a page that tells what came of it, scenario by scenario. */
@Controller
@RequestMapping("/studio/{module}/{file}/trial")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class TrialPageController {

    private final TrialPage page;
    private final DraftTrials trials;
    private final Doing doing;
    private final People people;

    TrialPageController(TrialPage page, DraftTrials trials, Doing doing, People people) {
        this.page = page;
        this.trials = trials;
        this.doing = doing;
        this.people = people;
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    @GetMapping
    String trial(@ModelAttribute("ref") ModelRef ref, Model model) {
        page.whole(ref, model);
        return "studio/trial";
    }

    /** What stands beside the model. */
    @GetMapping("/panel")
    String panel(@ModelAttribute("ref") ModelRef ref, Model model) {
        page.whole(ref, model);
        return "studio/trial-panel :: panel";
    }

    /** Plays the scenario of this name, or all of them. */
    @PostMapping
    String tryIt(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam(required = false) String scenario,
            RedirectAttributes flash) {
        return doing.then(PartWords.page(ref) + "/trial", flash, () -> {
            trials.run(ref, scenario == null || scenario.isBlank() ? null : scenario, people.current());
            return null;
        });
    }
}
