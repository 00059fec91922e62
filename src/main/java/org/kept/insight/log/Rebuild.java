package org.kept.insight.log;

import java.sql.Timestamp;
import java.time.Clock;
import org.kept.insight.InsightSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the step log anew from what the engine's history still has: after an upgrade from a Kept without one, a restored backup, or a
 * night's check that found a difference. What history has no longer stays as the log had it; sequence flows, decisions of people and
 * time worked are in the log alone and stay too.
 */
@Service("insightRebuild")
public class Rebuild {

    private final JdbcClient jdbc;
    private final InsightSettings settings;
    private final CaseLog cases;
    private final ModelPlaces places;
    private final Clock clock;

    Rebuild(JdbcClient jdbc, InsightSettings settings, CaseLog cases, ModelPlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.cases = cases;
        this.places = places;
        this.clock = clock;
    }

    /** How many open runs and steps, and runs that ended within eight days, differ from the engine. */
    @Transactional(readOnly = true)
    public long drift() {
        return jdbc.sql(Drift.COUNT)
                .param("since", Timestamp.from(clock.instant().minus(Drift.LOOKS_BACK)))
                .query(Long.class)
                .single();
    }

    /** Whether the log has nothing although the engine has worked. */
    @Transactional(readOnly = true)
    public boolean neverWritten() {
        return jdbc.sql(
                        "select exists (select 1 from public.act_hi_procinst) and not exists (select 1 from app.insight_case)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes it anew, and its sums with it; people go on working meanwhile, what they do waits a moment at its commit. Returns how many
     * steps were written: those that the log did not have as ended.
     */
    @Transactional
    public int rebuild() {
        // Years of history take longer than any statement of a page may.
        run("set local statement_timeout = 0");
        // The fold's lock first, as the fold takes it; then no writer of the log, each of which writes its steps.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('insight-fold', 41))")
                .query(row -> {});
        run("lock table app.insight_step in exclusive mode");
        jdbc.sql(PastSteps.MODELS).param("models", places.toJson()).update();
        run(PastCases.READ);
        run(PastCases.WRITE.formatted(cases.segment(), settings.calendar()));
        now(PastCases.LOST);
        run(PastCases.NAMED);
        run(PastSteps.JOBS);
        run("create index on insight_past_job (instance, activity)");
        run(PastSteps.HOLDS);
        run(PastSteps.READ);
        run("create index on insight_past_step (id)");
        run("analyze insight_past_step");
        int steps = run(PastSteps.WRITE.formatted(settings.calendar()));
        now(PastSteps.LOST);
        run(PastSteps.HOLDS_GONE);
        run(PastSteps.HOLDS_WRITTEN);
        run(PastCases.PHASES);
        sumAgain();
        return steps;
    }

    /** Deleted, not truncated: who reads meanwhile goes on to see the old sums with what they lack. */
    private void sumAgain() {
        run("delete from app.insight_tally");
        run("delete from app.insight_spread");
        run("delete from app.insight_cause");
        run("delete from app.insight_unfolded");
        run(
                """
                insert into app.insight_unfolded (kind, id)
                select 'b', id from app.insight_case
                union all select 'e', id from app.insight_case where ended_at is not null
                union all select 's', id from app.insight_step where ended_at is not null
                """);
    }

    private int run(String sql) {
        return jdbc.sql(sql).update();
    }

    private void now(String sql) {
        jdbc.sql(sql.formatted(settings.calendar()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
