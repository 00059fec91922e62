package org.kept.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes runs into the step log by hand, so that a test knows what its numbers must come to. */
@Component("insightLogByHand")
public class Log {

    private final JdbcClient jdbc;

    Log(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets every run. */
    public void clear() {
        jdbc.sql(
                        "truncate app.insight_case, app.insight_step, app.insight_phase, app.insight_tally, app.insight_spread, app.insight_cause, app.insight_unfolded")
                .update();
    }

    /** A run; {@code ended} may be null. */
    public Run run(String process, String id, String started, String ended) {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, process_key, version, last_version, started_at, ended_at, outcome, working_ms)
                        values (:id, :id, :process, 1, 1, :started, :ended, case when :ended::timestamptz is null then null else 'completed' end,
                            app.insight_worked('england', :ended) - app.insight_worked('england', :started))""")
                .param("id", id)
                .param("process", process)
                .param("started", at(started))
                .param("ended", at(ended))
                .update();
        jdbc.sql("insert into app.insight_unfolded (kind, id) select 'b', :id union all select 'e', :id where :over")
                .param("id", id)
                .param("over", ended != null)
                .update();
        return new Run(id);
    }

    private static Timestamp at(String moment) {
        return moment == null ? null : Timestamp.from(Instant.parse(moment));
    }

    /** A run that was written. */
    public final class Run {

        private final String id;

        private Run(String id) {
            this.id = id;
        }

        /** Another value of a column. */
        public Run with(String column, Object value) {
            if (!Arrays.asList(
                            "team",
                            "segment",
                            "version",
                            "last_version",
                            "cancelled",
                            "value",
                            "currency",
                            "ref",
                            "outcome")
                    .contains(column)) {
                throw new IllegalArgumentException(column);
            }
            jdbc.sql("update app.insight_case set " + column + " = :value where id = :id")
                    .param("value", value)
                    .param("id", id)
                    .update();
            return this;
        }

        /** It came to that phase. */
        public Run reached(String phase, String moment) {
            jdbc.sql("insert into app.insight_phase (case_id, phase, at) values (:id, :phase, :at)")
                    .param("id", id)
                    .param("phase", phase)
                    .param("at", at(moment))
                    .update();
            return this;
        }

        /** It was at that step. */
        public Run step(String activity, String began, String ended) {
            jdbc.sql(
                            """
                            insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type,
                                task_id, started_at, ended_at)
                            select :id || '-' || :activity || '-' || :began, k.id, k.process_key, k.version, k.process_key, k.version,
                                :activity, 'userTask', :id || '-' || :activity, :began, :ended from app.insight_case k where k.id = :id""")
                    .param("id", id)
                    .param("activity", activity)
                    .param("began", at(began))
                    .param("ended", at(ended))
                    .update();
            return this;
        }
    }
}
