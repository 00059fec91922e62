package org.kept.insight.today;

import java.util.List;
import org.kept.casework.forgotten.Forgotten;
import org.kept.insight.scope.MarkKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks of what needs somebody today. */
@Configuration(proxyBeanMethods = false)
class TodayMarks {

    /** {@code at-risk}: open cases whose next promise is about to break. */
    @Bean
    MarkKind atRiskMark(OpenNow open) {
        return MarkKind.of("at-risk", (scope, mark) -> open.atRisk(scope));
    }

    /** {@code late}: open cases with a promise that is due already. */
    @Bean
    MarkKind lateMark(OpenNow open) {
        return MarkKind.of("late", (scope, mark) -> open.late(scope));
    }

    /** {@code untaken}: open tasks that nobody has, of cases that are not set aside. */
    @Bean
    MarkKind untakenMark(OpenNow open) {
        return MarkKind.of("untaken", (scope, mark) -> open.untaken(scope));
    }

    /** {@code forgotten}: open cases that nobody and nothing will take further. */
    @Bean
    MarkKind forgottenMark(OpenNow open, Forgotten forgotten) {
        return MarkKind.of("forgotten", (scope, mark) -> open.forgotten(scope, refs(forgotten)));
    }

    /** {@code older}: open steps that are older than 85 in 100 of those were that left the same step in the scope. */
    @Bean
    MarkKind olderMark(Ageing ageing) {
        return MarkKind.of("older", (scope, mark) -> ageing.older(scope));
    }

    /** {@code since~model~activity~first~last}: open steps that were come to between these moments, both included. */
    @Bean
    MarkKind sinceMark(Ageing ageing) {
        return MarkKind.of(
                "since",
                (scope, mark) -> ageing.between(scope, mark.part(0), mark.part(1), mark.part(2), mark.part(3)));
    }

    static List<String> refs(Forgotten forgotten) {
        return forgotten.everywhere().stream().map(Forgotten.Item::ref).toList();
    }
}
