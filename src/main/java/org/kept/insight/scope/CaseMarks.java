package org.kept.insight.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks that many pages draw: cases that came, ended, were open, went through a step or stand at it. */
@Configuration(proxyBeanMethods = false)
class CaseMarks {

    private static final String RUN = "select k.id, k.ref, %s as at, %s as ms from app.insight_case k where ";

    /** {@code arrived} or {@code arrived~2026-11-09~2026-11-15}: cases that began in the scope's period, or in these days of it. */
    @Bean
    MarkKind arrivedMark() {
        return MarkKind.of("arrived", (scope, mark) -> {
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
        return MarkKind.of("finished", (scope, mark) -> {
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
        return MarkKind.of("completed", (scope, mark) -> {
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
        return MarkKind.of("open", (scope, mark) -> {
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
                    List.of(LocalDate.ofInstant(mark.moment(0).minusMillis(1), scope.zone())),
                    "moment",
                    java.sql.Timestamp.from(mark.moment(0)));
        });
    }

    /** {@code stands~model~activity}: open steps, each with its case. */
    @Bean
    MarkKind standsMark() {
        return MarkKind.of(
                "stands",
                (scope, mark) -> Selection.ofStep(scope, mark, "s.entered_at", "null::bigint", "s.ended_at is null"));
    }

    /** {@code passed~model~activity}: steps that ended in the scope's period, each with its case; cancelled ones included. */
    @Bean
    MarkKind passedMark() {
        return MarkKind.of(
                "passed",
                (scope, mark) -> Selection.ofStep(
                        scope, mark, "s.ended_at", took(scope, "s"), "s.ended_at >= :from and s.ended_at < :to"));
    }

    private static String took(Scope scope, String row) {
        return row + (scope.working() ? ".working_ms" : ".elapsed_ms");
    }

    /** The days named by two parts of a mark, or the whole scope; never more than the scope. */
    private static Scope part(Scope scope, Mark mark, int index) {
        if (mark.optional(index) == null) {
            return scope;
        }
        Instant from = mark.day(index).atStartOfDay(scope.zone()).toInstant();
        Instant to = mark.day(index + 1).plusDays(1).atStartOfDay(scope.zone()).toInstant();
        Instant begins = from.isAfter(scope.from()) ? from : scope.from();
        Instant ends = to.isBefore(scope.to()) ? to : scope.to();
        if (!begins.isBefore(ends)) {
            throw Mark.notOurs();
        }
        return scope.during(begins, ends);
    }
}
