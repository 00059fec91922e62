package org.kept.insight.paths;

import org.kept.insight.scope.Scope;

/** The cases that ended in a scope, whole, each with its path: from where it was written down, or worked out where it was not yet. */
final class EndedPaths {

    private EndedPaths() {}

    /**
     * Common table expressions: {@code ended} (id, ended_at, ms, cancelled, outcome, way, variant, turns),
     * {@code ways} (id, steps, line, variant) and {@code turns} (id, flows).
     */
    static String of(Scope scope) {
        String whole = scope.cases() + " and k.ended_at >= :from and k.ended_at < :to";
        return """
                with fresh as materialized (
                    select p.* from app.insight_paths(array(select k.id from app.insight_case k where %1$s and k.way is null)) p
                ), ended as (
                    select k.id, k.ended_at, k.%2$s as ms, k.cancelled, k.outcome, k.way, k.variant, k.turns
                    from app.insight_case k where %1$s and k.way is not null
                    union all
                    select k.id, k.ended_at, k.%2$s, k.cancelled, k.outcome, p.way, p.variant, p.turns
                    from app.insight_case k join fresh p on p.case_id = k.id
                ), ways as (
                    select id, steps, line, variant from app.insight_way
                    union select way, steps, line, variant from fresh
                ), turns as (
                    select id, flows from app.insight_turns union select turns, flows from fresh
                )
                """
                .formatted(whole, scope.working() ? "working_ms" : "elapsed_ms");
    }
}
