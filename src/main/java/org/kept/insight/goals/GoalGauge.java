package org.kept.insight.goals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.TeamPrivacy;
import org.kept.shared.FieldProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the number that a goal is tied to: of the last ninety days, or the ninety up to its day when that is over. */
@Component
class GoalGauge {

    private static final int DAYS = 90;

    private final Gauges gauges;
    private final JdbcClient jdbc;
    private final InsightSettings settings;
    private final TeamPrivacy privacy;
    private final Clock clock;

    GoalGauge(Gauges gauges, JdbcClient jdbc, InsightSettings settings, TeamPrivacy privacy, Clock clock) {
        this.gauges = gauges;
        this.jdbc = jdbc;
        this.settings = settings;
        this.privacy = privacy;
        this.clock = clock;
    }

    Optional<Gauge> read(Goal goal) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
        LocalDate last = goal.date().isBefore(today) ? goal.date() : today;
        Instant from =
                last.plusDays(1).minusDays(DAYS).atStartOfDay(settings.zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(settings.zone()).toInstant();
        Scope scope = new Scope(
                        goal.process(), from, to, goal.version(), goal.team(), goal.segment(), false, settings.zone())
                .ofFewPeople(hides(goal.team()));
        return gauges.read(scope, goal.measure(), goal.model(), goal.step());
    }

    /** Whether the team is so small that only amounts of work may be said of it. */
    boolean hides(String team) {
        return team != null && privacy.hides(team);
    }

    /** Whether there is such a process, running or as it once ran. */
    boolean runs(String process) {
        return exists(
                "select exists (select 1 from public.act_re_procdef where key_ = :key)"
                        + " or exists (select 1 from app.insight_case where process_key = :key)",
                process);
    }

    /** Why a goal cannot be tied to this; empty where it can. */
    Optional<FieldProblem> problem(String process, String measure, String model, String step) {
        if (step == null) {
            return gauges.ofProcess(process).contains(measure)
                    ? Optional.empty()
                    : Optional.of(new FieldProblem(
                            "measure", "Choose one of " + String.join(", ", gauges.ofProcess(process))));
        }
        if (!Gauges.STEP.contains(measure)) {
            return Optional.of(new FieldProblem("measure", "A step is measured by " + String.join(", ", Gauges.STEP)));
        }
        return gauges.has(process, model, step)
                ? Optional.empty()
                : Optional.of(new FieldProblem("step", "The process has no such step"));
    }

    private boolean exists(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(Boolean.class).single();
    }
}
