package org.kept.casework.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.promise.PastSteps;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the odds of a promise at which step other cases stood when. */
@Component
class StepsThen implements PastSteps {

    private final JdbcClient jdbc;

    StepsThen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseRef, List<Stood>> of(Collection<CaseRef> cases) {
        Map<CaseRef, List<Stood>> stood = new HashMap<>();
        if (cases.isEmpty()) {
            return stood;
        }
        jdbc.sql(
                        """
                        select s.ref, s.process_key || '/' || s.activity_id as step, s.started_at, s.ended_at from app.casework_step s
                        where s.ref = any(:cases::text[]) and s.type = 'userTask'""")
                .param("cases", cases.stream().map(CaseRef::value).toArray(String[]::new))
                .query(row -> {
                    stood.computeIfAbsent(new CaseRef(row.getString("ref")), ref -> new ArrayList<>())
                            .add(new Stood(row.getString("step"), stay(row)));
                });
        return stood;
    }

    @Override
    public Map<CaseRef, List<Stay>> likeNow(CaseRef now, Collection<CaseRef> past) {
        Map<CaseRef, List<Stay>> stays = new HashMap<>();
        jdbc.sql(
                        """
                        select s.ref, s.started_at, s.ended_at from app.casework_step s
                        where s.ref in (:past) and s.type = 'userTask' and (s.process_key, s.activity_id) in (
                            select n.process_key, n.activity_id from app.casework_step n
                            where n.ref = :now and n.ended_at is null and n.type = 'userTask')""")
                .param("past", past.stream().map(CaseRef::value).toList())
                .param("now", now.value())
                .query(row -> {
                    stays.computeIfAbsent(new CaseRef(row.getString("ref")), ref -> new ArrayList<>())
                            .add(stay(row));
                });
        return stays;
    }

    private static Stay stay(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp("ended_at");
        return new Stay(row.getTimestamp("started_at").toInstant(), until == null ? null : until.toInstant());
    }
}
