package org.kept.insight.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.insight.InsightSettings;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.DailyFlow;
import org.kept.promise.OpeningTimes;
import org.springframework.stereotype.Service;

/** The days that forecasts draw from: what began and ended on each, and which days are working days. */
@Service
public class PastFlow {

    /** A year that is replayed, and the weeks that its first forecast draws from. */
    private static final int WEEKS = 52 + DailyFlow.WEEKS;

    private static final int YEARS_AHEAD = 3;

    private final Tallies tallies;
    private final OpeningTimes calendars;
    private final InsightSettings settings;

    PastFlow(Tallies tallies, OpeningTimes calendars, InsightSettings settings) {
        this.tallies = tallies;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** The flow before today, whatever the scope's period; some days were out of the ordinary and are no guide. */
    public DailyFlow of(Scope scope, LocalDate today, Set<LocalDate> without) {
        LocalDate first = today.minusWeeks(WEEKS);
        Scope past = scope.during(
                first.atStartOfDay(scope.zone()).toInstant(),
                today.atStartOfDay(scope.zone()).toInstant());
        Map<LocalDate, Tallies.Flow> days = tallies.flowByDay(past);
        List<DailyFlow.Day> told = days.entrySet().stream()
                .map(day -> new DailyFlow.Day(
                        day.getKey(),
                        (int) day.getValue().ended(),
                        (int) day.getValue().started(),
                        without.contains(day.getKey())))
                .toList();
        Set<LocalDate> works = calendars.between(settings.calendar(), first, today.plusYears(YEARS_AHEAD)).stream()
                .map(open -> LocalDate.ofInstant(open.from(), scope.zone()))
                .collect(Collectors.toSet());
        return DailyFlow.of(told, today, works::contains);
    }
}
