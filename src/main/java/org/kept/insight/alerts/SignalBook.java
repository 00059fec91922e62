package org.kept.insight.alerts;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kept.insight.statistics.BehaviourChart;
import org.kept.insight.statistics.BehaviourChart.Signal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds signals in watched numbers and remembers them: one is new when its last whole week is the latest and none of its kind stands;
 * it is resolved when the latest week does not have it any more.
 */
@Service("insightSignalBook")
@Transactional
class SignalBook {

    private final WeeklyNumbers numbers;
    private final JdbcClient jdbc;
    private final Clock clock;

    SignalBook(WeeklyNumbers numbers, JdbcClient jdbc, Clock clock) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Looks at the number as it is now. */
    void look(Watch watch) {
        Optional<WeeklyCourse> known = numbers.of(watch);
        if (known.isEmpty() || known.get().weeks().isEmpty()) {
            return;
        }
        WeeklyCourse course = known.get();
        int latest = course.weeks().size() - 1;
        boolean news = course.weeks().get(latest).equals(course.last().firstDay());
        BehaviourChart chart = BehaviourChart.of(course.values(), course.unit().spread(), true);
        List<Signal> now = news
                ? chart.signals().stream()
                        .filter(signal -> signal.to() == latest)
                        .toList()
                : List.of();
        List<FoundSignal> standing = standing(watch);
        for (Signal signal : now) {
            standing.stream()
                    .filter(found -> same(found, signal))
                    .findFirst()
                    .ifPresentOrElse(found -> goesOn(found, course, latest), () -> begin(watch, course, chart, signal));
        }
        // A week without a case says nothing: what stood before it stands.
        standing.stream()
                .filter(found -> news && now.stream().noneMatch(signal -> same(found, signal)))
                .forEach(this::over);
    }

    @Transactional(readOnly = true)
    List<FoundSignal> standing(Watch watch) {
        return of(watch, "resolved_at is null");
    }

    /** Those that are over. */
    @Transactional(readOnly = true)
    List<FoundSignal> resolved(Watch watch) {
        return of(watch, "resolved_at is not null");
    }

    /** All that stand of a process. */
    @Transactional(readOnly = true)
    List<FoundSignal> standing(String process) {
        return jdbc.sql(
                        "select * from app.insight_signal where process_key = ? and resolved_at is null order by measure, began, id")
                .param(process)
                .query(FoundSignal::row)
                .list();
    }

    private List<FoundSignal> of(Watch watch, String which) {
        return jdbc.sql("select * from app.insight_signal where process_key = ? and measure = ? and " + which
                        + " order by began, id")
                .params(watch.process(), watch.measure())
                .query(FoundSignal::row)
                .list();
    }

    private static boolean same(FoundSignal found, Signal signal) {
        return found.kind() == signal.kind() && found.upwards() == signal.upwards();
    }

    private void begin(Watch watch, WeeklyCourse course, BehaviourChart chart, Signal signal) {
        BehaviourChart.Limits limits = chart.stretches().stream()
                .filter(stretch -> stretch.to() >= signal.to())
                .findFirst()
                .flatMap(BehaviourChart.Stretch::limits)
                .orElseThrow();
        LocalDate began = course.weeks().get(signal.from());
        jdbc.sql(
                        """
                        insert into app.insight_signal (process_key, measure, kind, upwards, began, lasted, value, centre, lower_limit,
                            upper_limit, found_at)
                        values (:process, :measure, :kind, :upwards, :began, :lasted, :value, :centre, :lower, :upper, :now)
                        on conflict do nothing""")
                .param("process", watch.process())
                .param("measure", watch.measure())
                .param("kind", signal.kind().name())
                .param("upwards", signal.upwards())
                .param("began", began)
                .param("lasted", course.weeks().get(signal.to()))
                .param("value", course.values()[signal.to()])
                .param("centre", limits.centre())
                .param("lower", limits.lower())
                .param("upper", limits.upper())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void goesOn(FoundSignal found, WeeklyCourse course, int latest) {
        jdbc.sql("update app.insight_signal set lasted = ?, value = ? where id = ? and lasted < ?")
                .params(
                        course.weeks().get(latest),
                        course.values()[latest],
                        found.id(),
                        course.weeks().get(latest))
                .update();
    }

    private void over(FoundSignal found) {
        jdbc.sql("update app.insight_signal set resolved_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), found.id())
                .update();
    }
}
