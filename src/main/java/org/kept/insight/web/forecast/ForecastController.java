package org.kept.insight.web.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.insight.forecast.Backlog;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.kept.shared.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** When will it be done: the backlog, how many by a day, each open case; and how often such forecasts were right. */
@Controller("insightForecastController")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class ForecastController {

    private static final int DAYS_AHEAD = 28;

    private final Frames frames;
    private final BacklogWords backlog;
    private final OutlookWords outlook;
    private final Clock clock;

    ForecastController(Frames frames, BacklogWords backlog, OutlookWords outlook, Clock clock) {
        this.frames = frames;
        this.backlog = backlog;
        this.outlook = outlook;
        this.clock = clock;
    }

    @GetMapping("/insight/{processKey}/forecast")
    String forecast(@PathVariable String processKey, @RequestParam Map<String, String> asked, Model model) {
        Scope scope = frames.open(model, processKey, "forecast", asked);
        Instant now = clock.instant();
        Backlog.Question question = question(asked, LocalDate.ofInstant(now, scope.zone()));
        model.addAttribute("question", question);
        if (!scope.fewPeople()) {
            model.addAttribute("backlog", backlog.of(scope, question, now));
            model.addAttribute("outlook", outlook.of(scope, now));
        }
        return "insight/forecast";
    }

    private static Backlog.Question question(Map<String, String> asked, LocalDate today) {
        String until = asked.getOrDefault("until", "");
        LocalDate day = until.isBlank() ? today.plusDays(DAYS_AHEAD) : day("until", until);
        if (day.isBefore(today)) {
            throw InvalidInputException.of("until", "Choose today or a day to come");
        }
        String without = asked.getOrDefault("without", "");
        Set<LocalDate> days = Arrays.stream(without.split("[,\\s]+"))
                .filter(text -> !text.isBlank())
                .map(text -> day("without", text))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        return new Backlog.Question(day, "yes".equals(asked.get("arrivals")), days);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw InvalidInputException.of(field, "Write a day such as 2026-12-24");
        }
    }
}
