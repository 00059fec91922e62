package org.kept.insight.forecast;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.BackTest;
import org.kept.insight.statistics.DailyFlow;
import org.kept.insight.statistics.Forecast;
import org.kept.insight.statistics.ThroughputForecast;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When the open cases are done, and how many are by a day, with how such forecasts would have fared in the past year. */
@Service
@Transactional(readOnly = true)
public class Backlog {

    private final PastFlow past;
    private final Tallies tallies;

    /** Days that are over do not change: a replay of them holds until they are others. */
    private final Cache<List<DailyFlow.Day>, BackTest> replays = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofHours(12))
            .build();

    Backlog(PastFlow past, Tallies tallies) {
        this.past = past;
        this.tallies = tallies;
    }

    /**
     * What is asked.
     *
     * @param until how many are done by the end of this day
     * @param arrivals whether what arrives meanwhile has to be done as well
     * @param without days that were out of the ordinary
     */
    public record Question(LocalDate until, boolean arrivals, Set<LocalDate> without) {}

    /**
     * The answers.
     *
     * @param open cases that are open now
     * @param ends on which day how many of the drawn futures have none of them left
     */
    public record Answer(
            long open, Forecast cleared, Forecast byDay, SortedMap<LocalDate, Integer> ends, BackTest backTest) {}

    /** Answers from what is known at that moment; the draws are seeded by the day, so that a page says the same all day. */
    public Answer of(Scope scope, Question question, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, scope.zone());
        DailyFlow flow = past.of(scope, today, question.without());
        long seed = today.toEpochDay();
        ThroughputForecast forecast = ThroughputForecast.of(flow, seed);
        int open = (int) tallies.open(scope, now);
        return new Answer(
                open,
                forecast.whenCleared(open, question.arrivals()),
                forecast.howMany(question.until()),
                forecast.ends(open, question.arrivals()),
                replays.get(flow.days(), days -> BackTest.of(flow, seed)));
    }
}
