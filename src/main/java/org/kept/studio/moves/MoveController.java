package org.kept.studio.moves;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.migration.Migration;
import org.kept.studio.migration.MigrationState;
import org.kept.studio.migration.Migrations;
import org.kept.studio.runs.Doing;
import org.kept.studio.runs.TrialPage;
import org.kept.studio.words.PartWords;
import org.kept.studio.words.Phrases;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves running cases to the version that is live, or back to an older one: chosen, tried before, started with a reason, and told of each what became of it. */
@Controller
@RequestMapping("/studio/{module}/{file}/move")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class MoveController {

    private static final int MOST = 500;

    private final MovePage page;
    private final TrialPage head;
    private final Migrations migrations;
    private final Doing doing;
    private final Phrases phrases;
    private final People people;

    MoveController(MovePage page, TrialPage head, Migrations migrations, Doing doing, Phrases phrases, People people) {
        this.page = page;
        this.head = head;
        this.migrations = migrations;
        this.doing = doing;
        this.phrases = phrases;
        this.people = people;
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    @GetMapping
    String choose(@ModelAttribute("ref") ModelRef ref, @RequestParam(required = false) String to, Model model) {
        page.fill(ref, MoveForm.every(to), model);
        return "studio/move";
    }

    /** Tries it or starts it; what was chosen stays on the page either way. */
    @PostMapping
    String move(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        MoveForm typed = MoveForm.of(sent);
        boolean start = "start".equals(sent.getFirst("act"));
        try {
            int target = page.target(ref, typed).version();
            var ordered = migrations.order(ref, target, typed.order(!start), people.current());
            if (start) {
                return "redirect:" + PartWords.page(ref) + "/move/"
                        + ordered.migration().id();
            }
            long moving = ordered.cases().stream()
                    .filter(one -> one.state() == MigrationState.MOVED)
                    .count();
            model.addAttribute("tried", ordered.cases());
            model.addAttribute(
                    "verdict", phrases.say("move.tried", moving, ordered.cases().size()));
        } catch (InvalidInputException e) {
            response.setStatus(422);
            model.addAttribute("problems", Problems.of(e));
        }
        page.fill(ref, typed, model);
        return "studio/move";
    }

    /** How far it is; asks again by itself while it goes on. */
    @GetMapping("/{id}")
    String report(@ModelAttribute("ref") ModelRef ref, @PathVariable UUID id, Model model) {
        told(ref, id, model);
        return "studio/moved";
    }

    @GetMapping("/{id}/progress")
    String progress(@ModelAttribute("ref") ModelRef ref, @PathVariable UUID id, Model model) {
        told(ref, id, model);
        return "studio/moved :: progress";
    }

    @PostMapping("/{id}/stop")
    String stop(@ModelAttribute("ref") ModelRef ref, @PathVariable UUID id, RedirectAttributes flash) {
        return doing.then(PartWords.page(ref) + "/move/" + id, flash, () -> {
            migrations.stop(ref, id, people.current());
            return phrases.say("move.stopped");
        });
    }

    private void told(ModelRef ref, UUID id, Model model) {
        head.head(ref, model);
        Migration move = migrations.find(ref, id);
        model.addAttribute("move", move);
        model.addAttribute("done", move.getTotal() - move.counts().getOrDefault(MigrationState.WAITING, 0));
        model.addAttribute("going", List.of("waiting", "running").contains(move.getState()));
        model.addAttribute("cases", migrations.cases(move, MOST));
    }
}
