package org.kept.insight.scope;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks that many pages draw: cases that came, ended, were open, went through a step or stand at it. */
@Configuration(proxyBeanMethods = false)
class CaseMarks {

    private static final String RUN = "select k.id, k.ref, %s as at, %s as ms from app.insight_case k where ";
    private static final String STEP =
            "select k.id, k.ref, %s as at, %s as ms from app.insight_step s join app.insight_case k on k.id = s.case_id where ";

    private record Kind(String id, java.util.function.BiFunction<Scope, Mark, Selection> select) implements MarkKind {

        @Override
        public Selection select(Scope scope, Mark mark) {
            return select.apply(scope, mark);
        }
    }

    /** {@code arrived} or {@code arrived~2026-11-09~2026-11-15}: cases that began in the scope's period, or in these days of it. */
    @Bean
    MarkKind arrivedMark() {
        return new Kind("arrived", (scope, mark) -> {
            Scope part = part(scope, mark, 0);
            return Selection.of(
                    part,
                    RUN.formatted("k.started_at", "null::bigint") + part.cases()
                            + " and k.started_at >= :from and k.started_at < :to",
                    "insight.mark.arrived",
                    List.of(part.firstDay(), part.lastDay()));
        });
    }

    /** {@code finished} or {@code finished~first~last}: cases that ended then, cancelled ones included. */
    @Bean
    MarkKind finishedMark() {
        return new Kind("finished", (scope, mark) -> {
            Scope part = part(scope, mark, 0);
            return Selection.of(
                    part,
                    RUN.formatted("k.ended_at", took(scope, "k")) + part.cases()
                            + " and k.ended_at >= :from and k.ended_at < :to",
                    "insight.mark.finished",
                    List.of(part.firstDay(), part.lastDay()));
        });
    }

    /** {@code completed} or {@code completed~first~last}: cases that ended then and were not cancelled: those whose time counts. */
    @Bean
    MarkKind completedMark() {
        return new Kind("completed", (scope, mark) -> {
            Scope part = part(scope, mark, 0);
            return Selection.of(
                    part,
                    RUN.formatted("k.ended_at", took(scope, "k")) + part.cases()
                            + " and k.ended_at >= :from and k.ended_at < :to and not k.cancelled",
                    "insight.mark.completed",
                    List.of(part.firstDay(), part.lastDay()));
        });
    }

    /** {@code open} or {@code open~moment}: cases that were open at that moment, by default now. */
    @Bean
    MarkKind openMark() {
        return new Kind("open", (scope, mark) -> {
            String at = mark.optional(0);
            if (at == null) {
                return Selection.of(
                        scope,
                        RUN.formatted("k.started_at", "null::bigint") + scope.cases() + " and k.ended_at is null",
                        "insight.mark.open",
                        List.of());
            }
            return Selection.of(
                    scope,
                    RUN.formatted("k.started_at", "null::bigint") + scope.cases()
                            + " and k.started_at < :moment and (k.ended_at is null or k.ended_at >= :moment)",
                    "insight.mark.open.then",
                    List.of(LocalDate.ofInstant(moment(at).minusMillis(1), scope.zone())),
                    "moment",
                    java.sql.Timestamp.from(moment(at)));
        });
    }

    /** {@code stands~model~activity}: open steps, each with its case. */
    @Bean
    MarkKind standsMark() {
        return new Kind(
                "stands",
                (scope, mark) -> Selection.of(
                        scope,
                        STEP.formatted("s.entered_at", "null::bigint") + scope.steps()
                                + " and s.model_key = :model and s.activity_id = :activity and s.ended_at is null",
                        "insight.mark.stands",
                        List.of(mark.part(0), mark.part(1)),
                        "model",
                        mark.part(0),
                        "activity",
                        mark.part(1)));
    }

    /** {@code passed~model~activity}: steps that ended in the scope's period, each with its case; cancelled ones included. */
    @Bean
    MarkKind passedMark() {
        return new Kind(
                "passed",
                (scope, mark) -> Selection.of(
                        scope,
                        STEP.formatted("s.ended_at", took(scope, "s")) + scope.steps()
                                + " and s.model_key = :model and s.activity_id = :activity and s.ended_at >= :from and s.ended_at < :to",
                        "insight.mark.passed",
                        List.of(mark.part(0), mark.part(1)),
                        "model",
                        mark.part(0),
                        "activity",
                        mark.part(1)));
    }

    private static String took(Scope scope, String row) {
        return row + (scope.working() ? ".working_ms" : ".elapsed_ms");
    }

    /** The days named by two parts of a mark, or the whole scope; never more than the scope. */
    private static Scope part(Scope scope, Mark mark, int index) {
        if (mark.optional(index) == null) {
            return scope;
        }
        Instant from = day(mark.part(index)).atStartOfDay(scope.zone()).toInstant();
        Instant to =
                day(mark.part(index + 1)).plusDays(1).atStartOfDay(scope.zone()).toInstant();
        Instant begins = from.isAfter(scope.from()) ? from : scope.from();
        Instant ends = to.isBefore(scope.to()) ? to : scope.to();
        if (!begins.isBefore(ends)) {
            throw Mark.notOurs();
        }
        return scope.during(begins, ends);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Mark.notOurs();
        }
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Mark.notOurs();
        }
    }
}
