package org.kept.insight.web.compare;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.kept.insight.compare.Comparing;
import org.kept.insight.compare.Sides;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.TeamPrivacy;
import org.kept.insight.web.Frames;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two periods, versions or teams side by side: is the difference one, or is it chance? People are never compared. */
@Controller("insightCompareController")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class CompareController {

    private final Frames frames;
    private final Sides sides;
    private final Comparing comparing;
    private final CompareWords words;
    private final TeamPrivacy privacy;
    private final Clock clock;

    CompareController(
            Frames frames, Sides sides, Comparing comparing, CompareWords words, TeamPrivacy privacy, Clock clock) {
        this.frames = frames;
        this.sides = sides;
        this.comparing = comparing;
        this.words = words;
        this.privacy = privacy;
        this.clock = clock;
    }

    @GetMapping("/insight/{processKey}/compare")
    String compare(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "compare", asked);
        Sides.Pair pair = sides.read(scope, asked);
        model.addAttribute("pair", pair);
        model.addAttribute("smallest", privacy.smallest());
        if (pair.complete()) {
            CompareWords.Names names = words.names(pair);
            model.addAttribute("names", names);
            if (!pair.fewPeople()) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), scope.zone());
                model.addAttribute("said", words.say(pair, names, comparing.of(pair.one(), pair.other(), today)));
            }
        }
        return "insight/compare";
    }
}
