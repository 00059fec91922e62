package org.kept.insight.waits;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks of the page that says where and why work waits. */
@Configuration(proxyBeanMethods = false)
class WaitMarks {

    private record Kind(String id, BiFunction<Scope, Mark, Selection> select) implements MarkKind {

        @Override
        public Selection select(Scope scope, Mark mark) {
            return select.apply(scope, mark);
        }
    }

    /** {@code timed~model~activity}: passes through a step that ended in the period and were not cancelled, those whose time counts. */
    @Bean
    MarkKind timedMark() {
        return new Kind(
                "timed",
                (scope, mark) -> Selection.of(
                        scope,
                        "select k.id, k.ref, s.ended_at as at, " + (scope.working() ? "s.working_ms" : "s.elapsed_ms")
                                + " as ms from app.insight_step s join app.insight_case k on k.id = s.case_id where "
                                + scope.steps()
                                + " and s.model_key = :model and s.activity_id = :activity and s.ended_at >= :from and s.ended_at < :to"
                                + " and not s.cancelled",
                        "insight.mark.timed",
                        List.of(mark.part(0), mark.part(1)),
                        "model",
                        mark.part(0),
                        "activity",
                        mark.part(1)));
    }

    /** {@code free~model~activity}: open tasks at a step that nobody has taken. */
    @Bean
    MarkKind freeMark() {
        return new Kind(
                "free",
                (scope, mark) -> Selection.of(
                        scope,
                        "select k.id, k.ref, s.entered_at as at, null::bigint as ms from app.insight_step s"
                                + " join app.insight_case k on k.id = s.case_id where " + scope.steps()
                                + " and s.model_key = :model and s.activity_id = :activity and s.type = 'userTask'"
                                + " and s.ended_at is null and s.held_since is null",
                        "insight.mark.free",
                        List.of(mark.part(0), mark.part(1)),
                        "model",
                        mark.part(0),
                        "activity",
                        mark.part(1)));
    }

    /** {@code cause~untaken}: steps that waited for that cause, each with how long. */
    @Bean
    MarkKind causeMark(CauseSql sql) {
        return new Kind("cause", (scope, mark) -> {
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
