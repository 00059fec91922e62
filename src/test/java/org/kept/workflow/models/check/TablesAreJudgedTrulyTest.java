package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables made up at random, with what FEEL itself says about every combination: the check must say the same. */
class TablesAreJudgedTrulyTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final List<String> NAMES = List.of("facts.estimatedValue", "facts.jobLevel", "facts.big");
    private static final List<String> TYPES = List.of("integer", "string", "boolean");
    private static final List<List<Object>> VALUES = List.of(
            List.copyOf(IntStream.rangeClosed(-2, 9).boxed().toList()),
            List.of("a", "b", "c", "something else"),
            List.of(true, false));
    private static final List<List<String>> CELLS = List.of(
            List.of(
                    "-",
                    "-",
                    "< 3",
                    "<= 3",
                    "> 3",
                    ">= 3",
                    "3",
                    "[2..5]",
                    "(2..5)",
                    "[2..5)",
                    "]2..5]",
                    "not(3)",
                    "1, 2, > 6",
                    "not([2..5])",
                    "[6..4]",
                    "< 3, > 2"),
            List.of("-", "-", "\"a\"", "\"b\"", "\"a\",\"b\"", "not(\"a\")", "not(\"a\", \"b\")", "\"a\",\"b\",\"c\""),
            List.of("-", "-", "true", "false", "not(true)", "true, false"));
    private static final Map<String, Boolean> KNOWN = new HashMap<>();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_gap_an_overlap_and_a_dead_rule_are_found_exactly_where_they_are(long seed) {
        Random random = new Random(seed);
        List<List<String>> rules =
                Stream.generate(() -> row(random)).limit(2 + random.nextInt(5)).toList();
        List<List<Integer>> firing = combinations().stream()
                .map(values -> IntStream.range(0, rules.size())
                        .filter(rule -> fires(rules.get(rule), values))
                        .boxed()
                        .toList())
                .toList();

        Set<String> first = judged("FIRST", rules);
        Set<String> unique = judged("UNIQUE", rules);

        boolean gap = firing.stream().anyMatch(List::isEmpty);
        boolean overlap = firing.stream().anyMatch(fired -> fired.size() > 1);
        boolean dead = IntStream.range(0, rules.size())
                .anyMatch(rule -> firing.stream().noneMatch(fired -> !fired.isEmpty() && fired.get(0) == rule));
        assertThat(first.contains("gap")).as("gap in %s", rules).isEqualTo(gap);
        assertThat(unique.contains("gap")).as("gap in %s", rules).isEqualTo(gap);
        assertThat(unique.contains("overlap")).as("overlap in %s", rules).isEqualTo(overlap);
        assertThat(first.contains("never")).as("dead rule in %s", rules).isEqualTo(dead);
    }

    private static List<String> row(Random random) {
        return CELLS.stream()
                .map(cells -> cells.get(random.nextInt(cells.size())))
                .toList();
    }

    private static List<List<Object>> combinations() {
        List<List<Object>> all = new ArrayList<>();
        VALUES.get(0).forEach(one -> VALUES.get(1)
                .forEach(two -> VALUES.get(2).forEach(three -> all.add(List.of(one, two, three)))));
        return all;
    }

    private static boolean fires(List<String> cells, List<Object> values) {
        return IntStream.range(0, cells.size())
                .allMatch(at -> cells.get(at).equals("-")
                        || KNOWN.computeIfAbsent(
                                cells.get(at) + " of " + values.get(at),
                                key -> matches(cells.get(at), values.get(at))));
    }

    private static boolean matches(String cell, Object value) {
        EvaluationResult result = FEEL.evaluateUnaryTests(cell, value, Map.of());
        return Boolean.TRUE.equals(result.result());
    }

    private static Set<String> judged(String policy, List<List<String>> rules) {
        StringBuilder table = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"d\" name=\"d\" namespace=\"d\">"
                        + "<decision id=\"visit-rate\" name=\"Rate\" camunda:historyTimeToLive=\"P30D\"><decisionTable id=\"t\" hitPolicy=\""
                        + policy + "\">");
        for (int at = 0; at < NAMES.size(); at++) {
            table.append(
                    "<input id=\"I%d\"><inputExpression id=\"E%d\" typeRef=\"%s\"><text>%s</text></inputExpression></input>"
                            .formatted(at, at, TYPES.get(at), NAMES.get(at)));
        }
        table.append("<output id=\"O\" name=\"rate\" typeRef=\"string\"/>");
        for (int rule = 0; rule < rules.size(); rule++) {
            table.append("<rule id=\"R").append(rule).append("\">");
            rules.get(rule).forEach(cell -> table.append("<inputEntry><text>")
                    .append(cell.replace("<", "&lt;"))
                    .append("</text></inputEntry>"));
            table.append("<outputEntry><text>\"r").append(rule).append("\"</text></outputEntry></rule>");
        }
        return Samples.checkWith("visit-rate.dmn", table + "</decisionTable></decision></definitions>").stream()
                .map(ModelProblem::rule)
                .collect(Collectors.toSet());
    }
}
