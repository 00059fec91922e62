package org.kept.insight.measure;

import java.util.List;
import java.util.regex.Pattern;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Better;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.casework.measures.CaseMeasure.Unit;

/** What any process can be judged by, for those whose module gives no measures of its own, as where an analyst drew it. */
final class GeneralMeasures {

    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private static final String FINISHED = "c.closed_at is not null and c.outcome not in ('withdrawn', 'cancelled')";
    private static final String TIME =
            """
            select c.ref, c.closed_at as at, null::numeric as part, null::numeric as whole, c.opened_at as began, c.closed_at as ended
            from app.casework_case c where c.process_key = '%s' and\s"""
                    + FINISHED;
    private static final String KEPT =
            """
            select c.ref, max(least(p.due_at, p.fulfilled_at)) as at,
                min(case when p.fulfilled_at <= p.due_at then 1 else 0 end)::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.casework_case c join app.promise p on p.ref = c.ref
            where c.process_key = '%s' and p.state <> 'CANCELLED'
                and (p.fulfilled_at is not null or p.due_at <= now() and p.state <> 'PAUSED') group by c.ref""";
    private static final String FIRST_PASS =
            """
            select c.ref, c.closed_at as at, (case when exists (select 1 from app.casework_step s where s.ref = c.ref
                    and s.type = 'userTask' and not s.canceled
                    and not exists (select 1 from app.casework_step b where b.process_instance_id = s.process_instance_id
                        and b.activity_id = s.activity_id || '#multiInstanceBody')
                    group by s.process_instance_id, s.activity_id having count(*) > 1)
                then 0 else 1 end)::numeric as part, 1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.casework_case c where c.process_key = '%s' and\s"""
                    + FINISHED;
    private static final String THROUGH =
            """
            select c.ref, c.closed_at as at, (case when c.outcome in ('withdrawn', 'cancelled') then 0 else 1 end)::numeric as part,
                1::numeric as whole, null::timestamptz as began, null::timestamptz as ended
            from app.casework_case c where c.process_key = '%s' and c.closed_at is not null""";

    private GeneralMeasures() {}

    /** The measures over the cases of this process; none for what is no process's key. */
    static List<CaseMeasure> of(String processKey) {
        if (!KEY.matcher(processKey).matches()) {
            return List.of(); // The key stands in SQL text.
        }
        return List.of(
                new CaseMeasure(
                        "caseTime",
                        "insight.measure.caseTime",
                        Kind.MEDIAN_TIME,
                        Unit.SECONDS,
                        Better.LOWER,
                        TIME.formatted(processKey)),
                share("casePromisesKept", KEPT, processKey),
                share("firstPass", FIRST_PASS, processKey),
                share("seenThrough", THROUGH, processKey));
    }

    private static CaseMeasure share(String id, String sql, String processKey) {
        return new CaseMeasure(
                id, "insight.measure." + id, Kind.SHARE, Unit.SHARE, Better.HIGHER, sql.formatted(processKey));
    }
}
