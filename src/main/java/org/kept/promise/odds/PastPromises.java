package org.kept.promise.odds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.Pause;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the open promises of a case and, in the same question, the last ones of the same policies. */
@Repository
class PastPromises {

    /** How many of each policy are looked at: enough to count, few enough for a page. */
    private static final int MOST = 200;

    private static final String SQL =
            """
            select p.ref, p.policy, p.amount, p.unit, p.roll, p.receipt_rolls, p.started_at, p.fulfilled_at,
                   coalesce(p.fulfilled_at, p.ended_at, :now) as until,
                   p.calendar, p.pausable, p.extensions_allowed, p.extension_amount, p.extension_unit,
                   (select y.extension_condition from app.promise_policy y where y.id = p.policy) as condition,
                   (select count(*) from app.promise_extension x where x.promise_id = p.id) as extended,
                   array(select extract(epoch from begins)::bigint from app.promise_pause s
                         where s.promise_id = p.id order by begins) as begins,
                   array(select extract(epoch from coalesce(ends, p.ended_at, :now))::bigint from app.promise_pause s
                         where s.promise_id = p.id order by begins) as ends
            from (select policy from app.promise where ref = :ref and ended_at is null) as mine
            cross join lateral (
                (select * from app.promise o where o.ref = :ref and o.policy = mine.policy and o.ended_at is null)
                union all
                (select * from app.promise o
                 where o.policy = mine.policy and o.ref <> :ref and o.state <> 'CANCELLED' and o.started_at < :now
                 order by o.started_at desc limit :most)) as p""";

    private final JdbcClient jdbc;

    PastPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One promise of the ledger.
     *
     * @param extension by how much it may be extended, in words; null where it may not
     */
    record Row(
            String policy,
            String calendar,
            boolean pausable,
            int extensionsLeft,
            String extension,
            String condition,
            Past past) {}

    List<Row> around(CaseRef ref, Instant now) {
        return jdbc.sql(SQL)
                .param("ref", ref.value())
                .param("now", Timestamp.from(now))
                .param("most", MOST)
                .query(PastPromises::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int allowed = row.getInt("extensions_allowed");
        Course course = new Course(
                new Term(row.getInt("amount"), PromiseUnit.of(row.getString("unit")), row.getBoolean("roll")),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("receipt_rolls"),
                List.of(),
                pauses((Long[]) row.getArray("begins").getArray(), (Long[])
                        row.getArray("ends").getArray()),
                null);
        return new Row(
                row.getString("policy"),
                row.getString("calendar"),
                row.getBoolean("pausable"),
                Math.max(0, allowed - row.getInt("extended")),
                allowed == 0
                        ? null
                        : PromiseUnit.of(row.getString("extension_unit")).words(row.getInt("extension_amount")),
                allowed == 0 ? null : row.getString("condition"),
                new Past(
                        new CaseRef(row.getString("ref")),
                        course,
                        row.getTimestamp("until").toInstant(),
                        row.getTimestamp("fulfilled_at") != null));
    }

    static List<Pause> pauses(Long[] begins, Long[] ends) {
        List<Pause> pauses = new ArrayList<>();
        for (int i = 0; i < begins.length; i++) {
            pauses.add(new Pause(
                    Instant.ofEpochSecond(begins[i]), Instant.ofEpochSecond(Math.max(begins[i], ends[i])), null));
        }
        return pauses;
    }
}
