package org.kept.casework.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseLists;
import org.kept.casework.CaseSummary;
import org.kept.casework.CaseViewer;
import org.kept.shared.PageKey;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and counts cases for the person who is signed in, one condition for both, so they cannot disagree. */
@Service
@Transactional(readOnly = true)
class CaseSearch implements CaseLists {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final People people;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, CaseRows rows, People people, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Slice<CaseSummary> list(CaseFilter filter, String after, int limit) {
        Map<String, Object> parameters = parameters(filter);
        String where = CaseConditions.where(filter);
        String page = "";
        if (after != null) {
            PageKey key = PageKey.parse(after, 2);
            parameters.put("openedBefore", CaseConditions.timestamp(moment(key.part(0))));
            parameters.put("refBefore", key.part(1));
            page = " and (c.opened_at, c.ref) < (:openedBefore, :refBefore)";
        }
        List<CaseSummary> found = jdbc.sql(
                        CaseRows.SELECT + where + page + " order by c.opened_at desc, c.ref desc limit :limit")
                .params(parameters)
                .param("limit", limit + 1)
                .query(rows)
                .list();
        if (found.size() <= limit) {
            return new Slice<>(found, null, count(filter));
        }
        CaseSummary last = found.get(limit - 1);
        String next = PageKey.of(micros(last.openedAt()), last.ref().value());
        return new Slice<>(found.subList(0, limit), next, count(filter));
    }

    @Override
    public long count(CaseFilter filter) {
        return jdbc.sql("select count(*) from app.casework_case c " + CaseConditions.where(filter))
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    @Override
    public List<WaitingMoney> waitingMoney(int limit) {
        return jdbc.sql(
                        """
                        select c.process_key, coalesce(s.name, s.activity_id) as step, c.currency, sum(c.value) as value,
                            count(distinct c.ref) as cases
                        from app.casework_case c join app.casework_step s on s.ref = c.ref and s.ended_at is null
                        where c.closed_at is null and c.value > 0 and s.type not in (%s) and %s
                        group by 1, 2, 3 order by 4 desc limit :limit"""
                                .formatted(StepHistory.CONTAINERS, CaseViewer.SEES_CASE))
                .params(CaseViewer.of(people.current()).parameters())
                .param("limit", limit)
                .query((row, number) -> new WaitingMoney(
                        row.getString(1), row.getString(2), row.getString(3), row.getBigDecimal(4), row.getLong(5)))
                .list();
    }

    private Map<String, Object> parameters(CaseFilter filter) {
        Map<String, Object> parameters =
                new HashMap<>(CaseViewer.of(people.current()).parameters());
        CaseConditions.fill(parameters, filter, clock.instant());
        return parameters;
    }

    private static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    private static Instant moment(String micros) {
        try {
            return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        } catch (NumberFormatException | ArithmeticException | java.time.DateTimeException e) {
            throw PageKey.notOurs();
        }
    }
}
