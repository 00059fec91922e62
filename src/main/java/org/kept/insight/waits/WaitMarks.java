package org.kept.insight.waits;

import java.util.Arrays;
import java.util.List;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks of the page that says where and why work waits. */
@Configuration(proxyBeanMethods = false)
class WaitMarks {

    /** {@code timed~model~activity}: passes through a step that ended in the period and were not cancelled, those whose time counts. */
    @Bean
    MarkKind timedMark() {
        return MarkKind.of(
                "timed",
                (scope, mark) -> Selection.ofStep(
                        scope,
                        mark,
                        "s.ended_at",
                        scope.working() ? "s.working_ms" : "s.elapsed_ms",
                        "s.ended_at >= :from and s.ended_at < :to and not s.cancelled"));
    }

    /** {@code free~model~activity}: open tasks at a step that nobody has taken. */
    @Bean
    MarkKind freeMark() {
        return MarkKind.of(
                "free",
                (scope, mark) -> Selection.ofStep(
                        scope,
                        mark,
                        "s.entered_at",
                        "null::bigint",
                        "s.type = 'userTask' and s.ended_at is null and s.held_since is null"));
    }

    /** {@code cause~untaken}: steps that waited for that cause, each with how long. */
    @Bean
    MarkKind causeMark(CauseSql sql) {
        return MarkKind.of("cause", (scope, mark) -> {
            Cause cause = Arrays.stream(Cause.values())
                    .filter(one -> one.id().equals(mark.part(0)))
                    .findFirst()
                    .orElseThrow(Mark::notOurs);
            if (scope.fewPeople()) {
                throw Mark.notOurs(); // How long these few let something wait is not told.
            }
            return Selection.of(
                    scope,
                    "select k.id, k.ref, r.ended_at as at, r.%1$s as ms from (%2$s) r join app.insight_case k on k.id = r.case_id where r.%1$s > 0"
                            .formatted(cause.id(), sql.rows(scope)),
                    "insight.mark.cause." + cause.id(),
                    List.of());
        });
    }
}
