package org.kept.insight.web.promises;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.promises.PromiseCount;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.insight.web.Trend;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether we did what we said by when it was due: by policy, channel, team and week. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class PromisesController {

    private final Frames frames;
    private final PromiseNumbers promises;
    private final PromisesScreen screen;
    private final Trend trend;
    private final Phrases phrases;
    private final Links links;

    PromisesController(
            Frames frames, PromiseNumbers promises, PromisesScreen screen, Trend trend, Phrases phrases, Links links) {
        this.frames = frames;
        this.promises = promises;
        this.screen = screen;
        this.trend = trend;
        this.phrases = phrases;
        this.links = links;
    }

    @GetMapping("/insight/{processKey}/promises")
    String page(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "promises", asked);
        PromiseNumbers.Sums sums = promises.of(scope);
        model.addAttribute("kept", screen.kept(scope, sums));
        if (!scope.fewPeople()) {
            model.addAttribute("weekly", weekly(scope, sums));
        }
        return "insight/promises";
    }

    private Trend.Drawn weekly(Scope scope, PromiseNumbers.Sums sums) {
        return trend.draw(
                new Trend.Asked(
                        phrases.say("promises.weekly"),
                        phrases.say("promises.weekly.line"),
                        Unit.shares(phrases.charts()),
                        false,
                        null,
                        null,
                        false),
                weeks(scope, sums.weeks()));
    }

    /** Whole weeks with a promise whose time has come. */
    private List<Trend.At> weeks(Scope scope, List<PromiseCount> weeks) {
        return weeks.stream()
                .filter(week -> week.judged() > 0 && whole(scope, week.week()))
                .map(week -> new Trend.At(
                        week.week(),
                        week.keptShare(),
                        links.cases(scope, Mark.of("promise", "judged", "week", week.key())),
                        week.judged()))
                .toList();
    }

    private static boolean whole(Scope scope, LocalDate monday) {
        Instant begins =
                monday.with(DayOfWeek.MONDAY).atStartOfDay(scope.zone()).toInstant();
        Instant ends = monday.plusWeeks(1).atStartOfDay(scope.zone()).toInstant();
        return !begins.isBefore(scope.from()) && !ends.isAfter(scope.to());
    }
}
