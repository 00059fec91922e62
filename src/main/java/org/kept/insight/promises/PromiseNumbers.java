package org.kept.insight.promises;

import java.time.LocalDate;
import java.util.List;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether we did what we said, by the time at which it was due; cancelled promises count nowhere. */
@Service
@Transactional(readOnly = true)
public class PromiseNumbers {

    private static final String COUNTS =
            """
            count(*) filter (where p.stands = 'kept') as kept, count(*) filter (where p.stands = 'broken') as broken,
            count(*) filter (where p.stands = 'risk') as risk, count(*) filter (where p.stands = 'open') as open,
            percentile_cont(0.5) within group (order by p.late_ms) filter (where p.stands = 'broken') as late""";

    private final PromiseRows rows;
    private final JdbcClient jdbc;

    PromiseNumbers(PromiseRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * Counts of promises.
     *
     * @param key the policy, team, channel or day the week begins on; empty where that is not known
     * @param name what it is called, where the ledger knows
     * @param lateMs half of the broken ones were, or are by now, at least this late; null without any
     */
    public record Count(String key, String name, long kept, long broken, long risk, long open, Double lateMs) {

        /** Those whose time has come. */
        public long judged() {
            return kept + broken;
        }

        /** All that were due. */
        public long due() {
            return kept + broken + risk + open;
        }

        /** The kept ones of those whose time has come; null where there are none. */
        public Double keptShare() {
            return judged() == 0 ? null : (double) kept / judged();
        }

        /** The week's first day. */
        public LocalDate week() {
            return LocalDate.parse(key);
        }
    }

    /** All of those due in the period. */
    public Count all(Scope scope) {
        return jdbc.sql(rows.due(scope) + "select '' as key, '' as name, " + COUNTS + " from judged p")
                .params(rows.parameters(scope))
                .query((row, number) -> count(row))
                .single();
    }

    /** By policy, channel, team or week; the most broken first, weeks in their order. */
    public List<Count> by(String what, Scope scope) {
        String name = what.equals("policy") ? "max(p.name)" : "''";
        return jdbc.sql(rows.due(scope) + "select " + PromiseRows.by(what) + " as key, " + name + " as name, " + COUNTS
                        + " from judged p group by 1 order by "
                        + (what.equals("week") ? "1" : "4 desc, 3 desc, 1"))
                .params(rows.parameters(scope))
                .query((row, number) -> count(row))
                .list();
    }

    /** How many are at risk now, whenever they are due. */
    public long atRisk(Scope scope) {
        return jdbc.sql(rows.atRisk(scope) + "select count(*) from judged")
                .params(rows.parameters(scope))
                .query(Long.class)
                .single();
    }

    private static Count count(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Count(
                row.getString("key"),
                row.getString("name"),
                row.getLong("kept"),
                row.getLong("broken"),
                row.getLong("risk"),
                row.getLong("open"),
                (Double) row.getObject("late"));
    }
}
