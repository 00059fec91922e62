package org.kept.insight.goals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The goals that stand, and where each of them is. */
@Service
@Transactional(readOnly = true)
public class GoalBook {

    private final GoalCheck check;
    private final GoalGauge gauge;
    private final JdbcClient jdbc;
    private final Clock clock;

    GoalBook(GoalCheck check, GoalGauge gauge, JdbcClient jdbc, Clock clock) {
        this.check = check;
        this.gauge = gauge;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where a goal is.
     *
     * @param gauge null where what it is tied to is no longer there
     */
    public record Standing(Goal goal, Gauge gauge) {

        /** Whether there is a number to go by. */
        public boolean measured() {
            return gauge != null && gauge.measured();
        }

        /** How much of the way is done; null where nothing is measured. */
        public Double progress() {
            return measured() ? goal.progress(gauge.value()) : null;
        }

        /** Whether the target is reached. */
        public boolean reached() {
            return measured() && progress() >= 1;
        }
    }

    /** All that stand, the first due first. */
    public List<Standing> all() {
        return jdbc
                .sql("select * from app.insight_goal where dropped_at is null order by by_day, created_at, id")
                .query(GoalBook::row)
                .list()
                .stream()
                .map(this::standing)
                .toList();
    }

    /** One of them. */
    public Standing get(UUID id) {
        return standing(find(id));
    }

    /**
     * Sets a goal.
     *
     * @throws org.kept.shared.InvalidInputException naming every field that is not acceptable
     */
    @Transactional
    public Standing add(NewGoal given, String who) {
        Goal goal = check.read(given);
        jdbc.sql(
                        """
                        insert into app.insight_goal (id, name, owner, process_key, measure, model_key, step, version, team, segment,
                            baseline, target, by_day, created_at, created_by)
                        values (:id, :name, :owner, :process, :measure, :model, :step, :version, :team, :segment, :baseline, :target, :day,
                            :now, :who)""")
                .param("id", goal.id())
                .param("name", goal.name())
                .param("owner", goal.owner())
                .param("process", goal.process())
                .param("measure", goal.measure())
                .param("model", goal.model())
                .param("step", goal.step())
                .param("version", goal.version())
                .param("team", goal.team())
                .param("segment", goal.segment())
                .param("baseline", goal.baseline())
                .param("target", goal.target())
                .param("day", goal.date())
                .param("now", Timestamp.from(goal.createdAt()))
                .param("who", who)
                .update();
        return standing(goal);
    }

    /** Gives a goal up: it is no longer shown. */
    @Transactional
    public Goal drop(UUID id) {
        Goal goal = find(id);
        jdbc.sql("update app.insight_goal set dropped_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .update();
        return goal;
    }

    private Goal find(UUID id) {
        return jdbc.sql("select * from app.insight_goal where id = :id and dropped_at is null")
                .param("id", id)
                .query(GoalBook::row)
                .optional()
                .orElseThrow(() -> new NotFoundException("goal"));
    }

    private Standing standing(Goal goal) {
        return new Standing(goal, gauge.read(goal).orElse(null));
    }

    private static Goal row(ResultSet row, int number) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("owner"),
                row.getString("process_key"),
                row.getString("measure"),
                row.getString("model_key"),
                row.getString("step"),
                (Integer) row.getObject("version"),
                row.getString("team"),
                row.getString("segment"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                row.getObject("by_day", LocalDate.class),
                row.getTimestamp("created_at").toInstant());
    }
}
