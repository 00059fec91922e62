package org.kept.insight.today;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.springframework.stereotype.Component;

/** Open cases that need somebody, by why. Each is read as it stands now, whatever the period. */
@Component
class OpenNow {

    private static final String PROMISED =
            """
            select k.id, k.ref, c.promise_due_at as at, null::bigint as ms
            from app.casework_case c join app.insight_case k on k.ref = c.ref and k.ended_at is null
            where %s and c.closed_at is null and %s""";

    private final Clock clock;

    OpenNow(Clock clock) {
        this.clock = clock;
    }

    Selection atRisk(Scope scope) {
        return promised(scope, "c.promise_warn_at <= :now and c.promise_due_at > :now", "at-risk");
    }

    Selection late(Scope scope) {
        return promised(scope, "c.promise_due_at <= :now", "late");
    }

    private Selection promised(Scope scope, String when, String mark) {
        return Selection.of(
                scope, PROMISED.formatted(scope.cases(), when), "insight.mark." + mark, List.of(), "now", now());
    }

    Selection untaken(Scope scope) {
        return Selection.of(
                scope,
                """
                select k.id, k.ref, s.entered_at as at, null::bigint as ms
                from app.insight_step s join app.insight_case k on k.id = s.case_id left join app.casework_case c on c.ref = k.ref
                where %s and s.type = 'userTask' and s.ended_at is null and s.held_since is null
                    and (c.parked_until is null or c.parked_until <= :now)"""
                        .formatted(scope.steps()),
                "insight.mark.untaken",
                List.of(),
                "now",
                now());
    }

    /** Of these references those that are in the scope. */
    Selection forgotten(Scope scope, Collection<String> refs) {
        return Selection.of(
                scope,
                """
                select k.id, c.ref, c.opened_at as at, null::bigint as ms from app.casework_case c
                join lateral (select * from app.insight_case its where its.ref = c.ref order by its.started_at desc limit 1) k on true
                where %s and c.ref = any(cast(:refs as text[]))"""
                        .formatted(scope.cases()),
                "insight.mark.forgotten",
                List.of(),
                "refs",
                refs.toArray(String[]::new));
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
