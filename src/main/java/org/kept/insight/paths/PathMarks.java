package org.kept.insight.paths;

import java.util.ArrayList;
import java.util.List;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.MarkKind;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The marks of the page of paths; each is found by the very paths that were counted. */
@Configuration(proxyBeanMethods = false)
class PathMarks {

    private static final String CASES = "select e.id, k.ref, e.ended_at as at, e.ms from ended e"
            + " join app.insight_case k on k.id = e.id join ways w on w.id = e.way ";

    /** The place of every pass after the first of a step in a way. */
    private static final String AGAIN =
            """
            cross join lateral (select i from generate_subscripts(w.steps, 1) i
                where w.steps[i] = :step and i > array_position(w.steps, :step)%s) again""";

    private final StepNames names;

    PathMarks(StepNames names) {
        this.names = names;
    }

    /** {@code variant~id}: the cases that went this way; {@code variant~id~cancelled} or {@code ~folded}: some of them. */
    @Bean
    MarkKind variantMark() {
        return MarkKind.of("variant", (scope, mark) -> {
            String some = mark.optional(1);
            String only = some == null
                    ? ""
                    : switch (some) {
                        case "cancelled" -> " and e.cancelled";
                        case "folded" -> " and e.way <> e.variant";
                        default -> throw Mark.notOurs();
                    };
            String sql = CASES + "where e.variant::text = :variant" + only;
            return select(scope, sql, "insight.mark.variant", List.of(), "variant", mark.part(0));
        });
    }

    /** {@code ended-paths} and {@code ended-paths~folded}, {@code ~clean}, {@code ~again}: all whole cases, or some of them. */
    @Bean
    MarkKind endedPathsMark() {
        return MarkKind.of("ended-paths", (scope, mark) -> {
            String again = "(select count(distinct step) from unnest(w.steps) step) < cardinality(w.steps)";
            String some = mark.optional(0);
            String only = some == null
                    ? ""
                    : switch (some) {
                        case "folded" -> "where e.way <> e.variant";
                        case "clean" -> "where not " + told(scope, again);
                        case "again" -> "where " + told(scope, again);
                        default -> throw Mark.notOurs();
                    };
            String words = "insight.mark.ended-paths" + (some == null ? "" : "." + some);
            return select(scope, CASES + only, words, List.of());
        });
    }

    /** {@code had~step}: cases that had this step; {@code had~step~again} or {@code ~once}: more than once, or exactly once. */
    @Bean
    MarkKind hadMark() {
        return MarkKind.of("had", (scope, mark) -> {
            String passes = "cardinality(array_positions(w.steps, :step))";
            String some = mark.optional(1) == null ? "" : mark.optional(1);
            String only =
                    switch (some) {
                        case "" -> " > 0";
                        case "again" -> told(scope, " > 1");
                        case "once" -> told(scope, " = 1");
                        default -> throw Mark.notOurs();
                    };
            String words = "insight.mark.had" + (some.isEmpty() ? "" : "." + some);
            String sql = CASES + "where " + passes + only;
            return select(scope, sql, words, List.of(called(mark.part(0))), "step", mark.part(0));
        });
    }

    /** {@code extra~step}: every pass after the first; {@code extra~step~from}: those that came back from there. */
    @Bean
    MarkKind extraMark() {
        return MarkKind.of("extra", (scope, mark) -> {
            String from = mark.optional(1);
            List<Object> values = new ArrayList<>(List.of(called(mark.part(0))));
            if (from != null) {
                values.add(called(from));
            }
            return select(
                    scope,
                    CASES + told(scope, AGAIN).formatted(from == null ? "" : " and w.steps[i - 1] = :before"),
                    "insight.mark.extra" + (from == null ? "" : ".from"),
                    values,
                    "step",
                    mark.part(0),
                    "before",
                    from);
        });
    }

    /** {@code went~model~flow} and {@code went~model~flow~outcome}: cases that took a way out of a gateway, and ended so. */
    @Bean
    MarkKind wentMark() {
        return MarkKind.of("went", (scope, mark) -> {
            String outcome = mark.optional(2);
            String sql = CASES + "join turns t on t.id = e.turns where :flow = any (t.flows)"
                    + (outcome == null ? "" : " and coalesce(e.outcome, '') = :outcome");
            String flow = mark.part(0) + "#" + mark.part(1);
            return select(
                    scope,
                    sql,
                    "insight.mark.went",
                    List.of(),
                    "flow",
                    flow,
                    "outcome",
                    "-".equals(outcome) ? "" : outcome);
        });
    }

    /** {@code met~model~flow~flow…}: cases that took any of these; {@code several~…}: more than one of them. */
    @Bean
    MarkKind metMark() {
        return MarkKind.of("met", (scope, mark) -> ways(scope, mark, 1, "insight.mark.met"));
    }

    @Bean
    MarkKind severalMark() {
        return MarkKind.of("several", (scope, mark) -> ways(scope, mark, 2, "insight.mark.several"));
    }

    /** How often work was right the first time says how well people work: of a few it is not told. */
    private static String told(Scope scope, String condition) {
        if (scope.fewPeople()) {
            throw Mark.notOurs();
        }
        return condition;
    }

    private static Selection ways(Scope scope, Mark mark, int least, String words) {
        mark.part(1);
        List<String> flows = mark.parts().subList(1, mark.parts().size()).stream()
                .map(flow -> mark.part(0) + "#" + flow)
                .toList();
        String sql = CASES + "join turns t on t.id = e.turns"
                + " where (select count(*) from unnest(t.flows) flow where flow in (:flows)) >= :least";
        return select(scope, sql, words, List.of(), "flows", flows, "least", least);
    }

    private static Selection select(Scope scope, String sql, String words, List<Object> values, Object... more) {
        return Selection.of(scope, EndedPaths.of(scope) + sql, words, values, more);
    }

    private String called(String step) {
        int cut = step.lastIndexOf('#');
        if (cut < 1) {
            throw Mark.notOurs();
        }
        return names.of(step.substring(0, cut), step.substring(cut + 1)).words();
    }
}
