package org.kept.studio.moves;

import java.util.stream.Collectors;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Viewing;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.impact.Impact;
import org.kept.studio.impact.Impacts;
import org.kept.studio.runs.TrialPage;
import org.kept.workflow.trial.TrialBusyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a draft touches: a button beside the model, and a page with the cases and the decisions behind each sentence. */
@Controller
@RequestMapping("/studio/{module}/{file}/impact")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ImpactPageController {

    private final Impacts impacts;
    private final TrialPage page;
    private final People people;
    private final Viewing viewing;
    private final Words words;

    ImpactPageController(Impacts impacts, TrialPage page, People people, Viewing viewing, Words words) {
        this.impacts = impacts;
        this.page = page;
        this.people = people;
        this.viewing = viewing;
        this.words = words;
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    @GetMapping
    String impact(@ModelAttribute("ref") ModelRef ref, Model model) {
        fill(ref, model);
        return "studio/impact";
    }

    /** The sentences beside the model. */
    @GetMapping("/panel")
    String panel(@ModelAttribute("ref") ModelRef ref, Model model) {
        fill(ref, model);
        return "studio/impact :: panel";
    }

    private void fill(ModelRef ref, Model model) {
        boolean drafted = page.head(ref, model).draft() != null;
        model.addAttribute("impact", null);
        model.addAttribute("trouble", null);
        if (!drafted) {
            return;
        }
        try {
            Impact impact = impacts.of(ref, people.current(), viewing.locale());
            model.addAttribute("impact", impact);
            model.addAttribute("money", impact.replay() == null ? "" : money(impact.replay()));
        } catch (ConflictException | TrialBusyException e) {
            model.addAttribute("trouble", e.getMessage());
        } catch (InvalidInputException e) {
            model.addAttribute("trouble", e.fields().get(0).message());
        }
    }

    private String money(Impact.Replay replay) {
        return replay.money().entrySet().stream()
                .map(each -> words.money(each.getValue(), each.getKey()))
                .collect(Collectors.joining(", "));
    }
}
