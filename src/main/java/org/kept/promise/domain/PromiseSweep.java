package org.kept.promise.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.kept.promise.PromiseAtRisk;
import org.kept.promise.PromiseBroken;
import org.kept.promise.PromiseChanged;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Upkeep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks what time alone has put at risk or broken, and tells it once; sweeps of several nodes share the work. */
@Component
public class PromiseSweep implements Upkeep {

    private static final int BATCH = 100;

    private static final String BREAK =
            """
            with late as (
                select id from app.promise
                where ended_at is null and state in ('OPEN', 'AT_RISK') and due_at < :now
                order by due_at limit :batch for update skip locked)
            update app.promise p set state = 'BROKEN', broken_at = :now, updated_at = :now, updated_by = 'kept',
                   row_version = p.row_version + 1
            from late where p.id = late.id
            returning p.ref, p.policy, p.name, p.due_at, p.escalate_team""";

    private static final String WARN =
            """
            with tight as (
                select id from app.promise
                where ended_at is null and state = 'OPEN' and warn_at <= :now and due_at >= :now
                order by warn_at limit :batch for update skip locked)
            update app.promise p set state = 'AT_RISK', updated_at = :now, updated_by = 'kept',
                   row_version = p.row_version + 1
            from tight where p.id = tight.id
            returning p.ref, p.policy, p.name, p.due_at, p.escalate_team""";

    /** A pause that nobody ends is told to the team once; the clock still stands. */
    private static final String REMIND =
            """
            with still as (
                select id from app.promise
                where ended_at is null and state = 'PAUSED' and pause_limit_at <= :now
                  and (pause_told_at is null or pause_told_at < pause_limit_at)
                order by pause_limit_at limit :batch for update skip locked)
            update app.promise p set pause_told_at = :now, updated_at = :now, updated_by = 'kept',
                   row_version = p.row_version + 1
            from still where p.id = still.id
            returning p.ref, p.policy, p.name, p.due_at, p.escalate_team""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PromiseSweep(JdbcClient jdbc, PlatformTransactionManager manager, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(manager);
        this.events = events;
        this.clock = clock;
    }

    /** Marks everything that is due to be marked now, and says how many promises that were. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    public int sweep() {
        return all(BREAK, this::broken) + all(WARN, events::publishEvent) + all(REMIND, events::publishEvent);
    }

    private void broken(PromiseAtRisk row) {
        events.publishEvent(new PromiseBroken(row.ref(), row.policy(), row.name(), row.dueAt(), row.escalateTeam()));
    }

    private int all(String statement, Consumer<PromiseAtRisk> tell) {
        int total = 0;
        int marked;
        do {
            marked = transaction.execute(status -> batch(statement, tell));
            total += marked;
        } while (marked == BATCH);
        return total;
    }

    private int batch(String statement, Consumer<PromiseAtRisk> tell) {
        List<PromiseAtRisk> marked = jdbc.sql(statement)
                .param("now", Timestamp.from(clock.instant()))
                .param("batch", BATCH)
                .query(PromiseSweep::row)
                .list();
        marked.forEach(row -> {
            tell.accept(row);
            events.publishEvent(new PromiseChanged(row.ref()));
        });
        return marked.size();
    }

    private static PromiseAtRisk row(ResultSet row, int number) throws SQLException {
        return new PromiseAtRisk(
                new CaseRef(row.getString("ref")),
                row.getString("policy"),
                row.getString("name"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("escalate_team"));
    }

    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void keepUp() {
        sweep();
    }
}
