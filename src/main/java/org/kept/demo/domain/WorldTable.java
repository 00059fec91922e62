package org.kept.demo.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.kept.demo.WorldOrder;
import org.kept.demo.WorldProgress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the worlds that were played: who begins one writes it down first, so that nobody begins another. */
@Repository
public class WorldTable {

    private static final String ALL =
            """
            select id, seed, mark, factor, from_at as "from", until_at as until, days, day, state, cases, note, began_at as began,
                   ended_at as ended
            from app.demo_world
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorldTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The world that was begun last. */
    public Optional<WorldProgress> newest() {
        return jdbc.sql(ALL + " order by id desc limit 1")
                .query(WorldProgress.class)
                .optional();
    }

    /** That world. */
    public WorldProgress get(long id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(WorldProgress.class)
                .single();
    }

    /** Writes down that a world is begun; empty if another is being played. */
    Optional<Long> begin(WorldOrder order, int days) {
        try {
            return Optional.of(jdbc.sql(
                            """
                            insert into app.demo_world (seed, mark, factor, from_at, until_at, days, state, began_at)
                            values (:seed, :mark, :factor, :from, :until, :days, 'playing', :now) returning id""")
                    .param("seed", order.seed())
                    .param("mark", order.mark())
                    .param("factor", order.factor())
                    .param("from", Timestamp.from(order.from()))
                    .param("until", Timestamp.from(order.until()))
                    .param("days", days)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** A simulated day begins; from the first to the last. */
    public void day(long id, int day) {
        jdbc.sql(
                        """
                        update app.demo_world set day = least(:day, days),
                            cases = (select count(*) from app.casework_case c where c.opened_at >= from_at and c.opened_at <= until_at)
                        where id = :id and state = 'playing'""")
                .param("id", id)
                .param("day", day)
                .update();
    }

    /** The play is over. */
    public void end(long id, String state, String note, java.time.Instant at) {
        jdbc.sql(
                        """
                        update app.demo_world set state = :state, note = :note, ended_at = :at,
                            cases = (select count(*) from app.casework_case c where c.opened_at >= from_at and c.opened_at <= until_at)
                        where id = :id and state = 'playing'""")
                .param("id", id)
                .param("state", state)
                .param("note", note, java.sql.Types.VARCHAR)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many worlds there were. */
    long count() {
        return jdbc.sql("select count(*) from app.demo_world").query(Long.class).single();
    }
}
