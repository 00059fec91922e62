package org.kept.promise.odds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the promises of whole policies, with what happened to each and when. */
@Repository
class PromiseBook {

    /** So many of a policy, the newest, are read: a year of most. */
    private static final int MOST = 2_000;

    private static final String COLUMNS =
            """
            select p.ref, p.policy, p.name, p.amount, p.unit, p.roll, p.receipt_rolls, p.started_at, p.due_at, p.fulfilled_at, p.ended_at,
                p.paused_at, p.state, p.calendar,
                array(select extract(epoch from begins)::bigint from app.promise_pause s where s.promise_id = p.id order by begins) as begins,
                array(select extract(epoch from coalesce(ends, p.ended_at, :now))::bigint from app.promise_pause s
                    where s.promise_id = p.id order by begins) as ends
            """;

    private final JdbcClient jdbc;

    PromiseBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise and what became of it. */
    record Entry(
            CaseRef ref,
            String policy,
            String name,
            String calendar,
            Course course,
            Instant dueAt,
            Instant fulfilledAt,
            Instant endedAt,
            boolean paused,
            boolean cancelled,
            Instant now) {

        boolean startedBefore(Instant then) {
            return course.start().isBefore(then);
        }

        boolean cancelledBy(Instant then) {
            return cancelled && !endedAt.isAfter(then);
        }

        boolean openAt(Instant then) {
            return startedBefore(then) && (endedAt == null || endedAt.isAfter(then));
        }

        /** What was known of it then. */
        Past asOf(Instant then) {
            boolean fulfilled = fulfilledAt != null && !fulfilledAt.isAfter(then);
            Instant ended = endedAt != null && !endedAt.isAfter(then) ? endedAt : then;
            return new Past(ref, course, fulfilled ? fulfilledAt : ended, fulfilled);
        }

        /** Whether it was broken; only to be asked of what is over, or due already. */
        boolean broken() {
            Instant until = fulfilledAt != null ? fulfilledAt : endedAt != null ? endedAt : now;
            return until.isAfter(dueAt);
        }

        /** Whether time has answered: it is over without having been cancelled, or its time is. */
        boolean answered() {
            return !cancelled && (endedAt != null || fulfilledAt != null || dueAt.isBefore(now));
        }
    }

    /** The open promises of these cases. */
    List<Entry> open(Collection<CaseRef> cases, Instant now) {
        return jdbc.sql(
                        COLUMNS
                                + "from app.promise p where p.ref = any(:cases::text[]) and p.ended_at is null order by p.due_at, p.id")
                .param("cases", cases.stream().map(CaseRef::value).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query((row, number) -> entry(row, now))
                .list();
    }

    /** The newest promises of these policies, the newest first. */
    List<Entry> of(Collection<String> policies, Instant now) {
        return jdbc.sql(
                        COLUMNS
                                + "from (select policy from unnest(:policies::text[]) as policy) mine cross join lateral (select * from app.promise o"
                                + " where o.policy = mine.policy order by o.started_at desc limit :most) p order by p.started_at desc")
                .param("policies", policies.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query((row, number) -> entry(row, now))
                .list();
    }

    /** The policies by which cases with such references were ever promised something. */
    List<String> policies(String prefix) {
        return jdbc.sql("select distinct policy from app.promise where starts_with(ref, :prefix) order by 1")
                .param("prefix", prefix)
                .query(String.class)
                .list();
    }

    private static Entry entry(ResultSet row, Instant now) throws SQLException {
        return new Entry(
                new CaseRef(row.getString("ref")),
                row.getString("policy"),
                row.getString("name"),
                row.getString("calendar"),
                new Course(
                        new Term(row.getInt("amount"), PromiseUnit.of(row.getString("unit")), row.getBoolean("roll")),
                        row.getTimestamp("started_at").toInstant(),
                        row.getBoolean("receipt_rolls"),
                        List.of(),
                        PastPromises.pauses((Long[]) row.getArray("begins").getArray(), (Long[])
                                row.getArray("ends").getArray()),
                        null),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "fulfilled_at"),
                instant(row, "ended_at"),
                row.getTimestamp("paused_at") != null,
                row.getString("state").equals("CANCELLED"),
                now);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
