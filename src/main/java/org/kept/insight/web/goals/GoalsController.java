package org.kept.insight.web.goals;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.insight.goals.Gauges;
import org.kept.insight.goals.GoalBook;
import org.kept.insight.goals.NewGoal;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Phrases;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the teams want to reach, and how far they are. */
@Controller
@RequestMapping("/insight/goals")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class GoalsController {

    private final GoalBook goals;
    private final GoalsScreen screen;
    private final Frames frames;
    private final People people;
    private final Phrases phrases;

    GoalsController(GoalBook goals, GoalsScreen screen, Frames frames, People people, Phrases phrases) {
        this.goals = goals;
        this.screen = screen;
        this.frames = frames;
        this.people = people;
        this.phrases = phrases;
    }

    @GetMapping
    String page(Model model) {
        NewGoal blank = new NewGoal("", "", "", "", "", "", "", "", "", "", "", "", "");
        return show(blank, Map.of(), model);
    }

    @PostMapping
    String add(
            @ModelAttribute("form") NewGoal form,
            Model model,
            Principal person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            goals.add(form, person.getName());
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            return show(form, Problems.of(refused), model);
        }
        flash.addFlashAttribute("flash", phrases.say("goals.added"));
        return "redirect:/insight/goals";
    }

    @PostMapping("/{id}/drop")
    String drop(@PathVariable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "flash", phrases.say("goals.dropped", goals.drop(id).name()));
        return "redirect:/insight/goals";
    }

    private String show(NewGoal form, Map<String, String> problems, Model model) {
        List<GoalBook.Standing> all = goals.all();
        long measured = all.stream().filter(GoalBook.Standing::measured).count();
        long reached = all.stream().filter(GoalBook.Standing::reached).count();
        List<String> everywhere =
                Stream.concat(Gauges.PROCESS.stream(), Gauges.STEP.stream()).toList();
        Map<String, String> processes = frames.processes();
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("rows", all.stream().map(screen::row).toList());
        model.addAttribute(
                "sentence",
                all.isEmpty()
                        ? phrases.say("goals.empty")
                        : phrases.say("goals.says", all.size(), reached, all.size() - measured));
        model.addAttribute("teams", people.teamNames());
        model.addAttribute("kinds", screen.kinds(frames.kinds()));
        model.addAttribute("processes", processes);
        model.addAttribute("measures", screen.choices(processes, everywhere));
        return "insight/goals";
    }
}
