package org.kept.insight.flow;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kept.insight.InsightSettings;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cases behind the marks of the page of flow, beside those that all pages have. */
@Configuration(proxyBeanMethods = false)
class FlowMarks {

    private static final String RUN = "select k.id, k.ref, %s as at, %s as ms from app.insight_case k where ";

    /** {@code present}: cases that were there at some instant of the scope's period, whole or in part. */
    @Bean
    MarkKind presentMark() {
        return MarkKind.of(
                "present",
                (scope, mark) -> Selection.of(
                        scope,
                        RUN.formatted("k.started_at", CycleTimes.took(scope)) + scope.cases() + LittleWindow.PRESENT,
                        "insight.mark.present",
                        List.of(scope.firstDay(), scope.lastDay())));
    }

    /** {@code took~first~last~low~high}: ended in these days, not cancelled, after at least low and less than high milliseconds. */
    @Bean
    MarkKind tookMark() {
        return MarkKind.of("took", (scope, mark) -> {
            if (scope.fewPeople()) {
                throw Mark.notOurs();
            }
            LocalDate first = mark.day(0);
            LocalDate last = mark.day(1);
            return Selection.of(
                    scope,
                    RUN.formatted("k.ended_at", CycleTimes.took(scope)) + scope.cases()
                            + " and k.ended_at >= greatest(:from::timestamptz, :begins::timestamptz) and k.ended_at < least(:to::timestamptz, :ends::timestamptz) and not k.cancelled and "
                            + CycleTimes.took(scope) + " >= :low and " + CycleTimes.took(scope) + " < :high",
                    "insight.mark.took",
                    List.of(first, last),
                    "begins",
                    Timestamp.from(first.atStartOfDay(scope.zone()).toInstant()),
                    "ends",
                    Timestamp.from(last.plusDays(1).atStartOfDay(scope.zone()).toInstant()),
                    "low",
                    mark.number(2),
                    "high",
                    mark.number(3));
        });
    }

    /** {@code aged~moment~ms}: open at that moment and older than that then. */
    @Bean
    MarkKind agedMark(InsightSettings settings) {
        return MarkKind.of("aged", (scope, mark) -> {
            Instant moment = mark.moment(0);
            String age = CycleTimes.age(scope, settings.calendar());
            return Selection.of(
                    scope,
                    RUN.formatted("k.started_at", age) + scope.cases() + CycleTimes.OPEN + " and " + age + " > :than",
                    "insight.mark.aged",
                    List.of(LocalDate.ofInstant(moment.minusMillis(1), scope.zone())),
                    "moment",
                    Timestamp.from(moment),
                    "than",
                    mark.number(1));
        });
    }

    /** {@code in-phase~phase~moment}: open at that moment, and so far then; {@code -} for those in no phase yet. */
    @Bean
    MarkKind inPhaseMark(PhaseFlow phases) {
        return MarkKind.of("in-phase", (scope, mark) -> {
            Instant moment = mark.moment(1);
            List<String> names = phases.phases(scope.processKey());
            int place = names.indexOf(mark.part(0)) + 1;
            if (place == 0 && !mark.part(0).equals(PhaseFlow.BEGUN)) {
                throw Mark.notOurs();
            }
            return Selection.of(
                    scope,
                    RUN.formatted("k.started_at", "null::bigint") + scope.cases() + CycleTimes.OPEN
                            + " and coalesce((select max(array_position(:phases::text[], p.phase)) from app.insight_phase p"
                            + " where p.case_id = k.id and p.at < :moment), 0) = :place",
                    place == 0 ? "insight.mark.in-phase.begun" : "insight.mark.in-phase",
                    List.of(mark.part(0), LocalDate.ofInstant(moment.minusMillis(1), scope.zone())),
                    "moment",
                    Timestamp.from(moment),
                    "phases",
                    names.toArray(String[]::new),
                    "place",
                    place);
        });
    }
}
