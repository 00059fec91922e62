package org.kept.insight;

import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of the step log by hand, for tests that work out by hand what a page must say. */
@Component
public class WaitingSteps {

    private final JdbcClient jdbc;

    WaitingSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open run of the process. */
    public void open(String id, String process, String started, String value, String currency) {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, ref, process_key, version, last_version, team, value, currency, started_at)
                        values (:id, :id, :id, :process, 1, 1, 'sales-dev', :value, :currency, cast(:started as timestamptz))""")
                .param("id", id)
                .param("process", process)
                .param("value", value == null ? null : new BigDecimal(value))
                .param("currency", currency)
                .param("started", started)
                .update();
    }

    /** A step of it; ended where there is an end. Working time is as the calendar has it. */
    public String step(String run, String activity, String type, String queued, String started, String ended) {
        String id = activity + ":" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type, team,
                            value, currency, queued_at, started_at, ended_at, working_ms)
                        select :id, k.id, k.process_key, k.version, k.process_key, k.version, :activity, :type, k.team, k.value, k.currency,
                            cast(:queued as timestamptz), cast(:started as timestamptz), cast(:ended as timestamptz), app.insight_worked('england', cast(:ended as timestamptz))
                                - app.insight_worked('england', coalesce(cast(:queued as timestamptz), cast(:started as timestamptz)))
                        from app.insight_case k where k.id = :run""")
                .param("id", id)
                .param("run", run)
                .param("activity", activity)
                .param("type", type)
                .param("queued", queued)
                .param("started", started)
                .param("ended", ended)
                .update();
        if (ended != null) {
            jdbc.sql("insert into app.insight_unfolded (kind, id) values ('s', ?)")
                    .param(id)
                    .update();
        }
        return id;
    }

    /** Somebody had its task, and had its page in front for so many minutes. */
    public void held(String step, String from, String to, int workedMinutes) {
        jdbc.sql(
                        "insert into app.insight_hold (step_id, began, ended) values (:step, cast(:from as timestamptz), cast(:to as timestamptz))")
                .param("step", step)
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        update app.insight_step set claims = claims + 1, worked_ms = :worked,
                            held_ms = held_ms + (extract(epoch from cast(:to as timestamptz) - cast(:from as timestamptz)) * 1000)::bigint, held_working_ms =
                                coalesce(held_working_ms, 0) + app.insight_worked('england', cast(:to as timestamptz)) - app.insight_worked('england', cast(:from as timestamptz))
                        where id = :step""")
                .param("step", step)
                .param("from", from)
                .param("to", to)
                .param("worked", workedMinutes * 60_000L)
                .update();
    }

    /** The clock of a promise of the case stood still. */
    public void paused(String ref, String from, String to, String reason) {
        UUID promise = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at, due_at, warn_at,
                            state, explanation, fulfilled_at, ended_at, created_at, created_by, updated_at, updated_by, row_version)
                        values (:id, :ref, 'sal-decision', 'Decision', 1, 'working_days', 'england', false, 80, cast(:from as timestamptz), cast(:to as timestamptz), cast(:to as timestamptz), 'KEPT', '{}',
                            cast(:to as timestamptz), cast(:to as timestamptz), cast(:from as timestamptz), 'test', cast(:to as timestamptz), 'test', 0)""")
                .param("id", promise)
                .param("ref", ref)
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        insert into app.promise_pause (id, promise_id, begins, ends, reason, evidence, created_at, created_by)
                        values (:id, :promise, cast(:from as timestamptz), cast(:to as timestamptz), :reason, 'a letter', cast(:from as timestamptz), 'test')""")
                .param("id", UUID.randomUUID())
                .param("promise", promise)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .update();
    }

    /** Forgets all of the log and the promises of these tests. */
    public void clear() {
        jdbc.sql(
                        "truncate app.insight_case, app.insight_step, app.insight_hold, app.insight_tally, app.insight_spread, app.insight_cause,"
                                + " app.insight_unfolded")
                .update();
        jdbc.sql("delete from app.promise where created_by = 'test' and policy = 'sal-decision'")
                .update();
    }
}
