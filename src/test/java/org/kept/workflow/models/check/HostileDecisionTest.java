package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision tables that could harm the server or go wrong at night, each refused. */
class HostileDecisionTest {

    private static final String CELL = "if facts.big then \"B\" else \"C\"";

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("structure")
    void is_refused(String rule, String place, String replacement) {
        assertRefused(Samples.spoilt("visit-rate.dmn", place, replacement), rule);
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                Arguments.of(
                        "feel-only",
                        "<inputEntry id=\"Entry_1\">",
                        "<inputEntry id=\"Entry_1\" expressionLanguage=\"juel\">"),
                Arguments.of(
                        "feel-only",
                        "<inputExpression id=\"InputExpression_1\"",
                        "<inputExpression id=\"InputExpression_1\" expressionLanguage=\"javascript\""),
                Arguments.of(
                        "feel-only",
                        "<outputEntry id=\"Entry_3\">",
                        "<outputEntry id=\"Entry_3\" expressionLanguage=\"groovy\">"),
                Arguments.of("hit-policy", "hitPolicy=\"FIRST\"", "hitPolicy=\"PRIORITY\""),
                Arguments.of("hit-policy", "hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\" aggregation=\"AVG\""),
                Arguments.of("time-to-live", "camunda:historyTimeToLive=\"P3650D\"", ""),
                Arguments.of(
                        "attribute",
                        "camunda:historyTimeToLive=\"P3650D\"",
                        "camunda:historyTimeToLive=\"P3650D\" camunda:class=\"x\""),
                Arguments.of(
                        "element",
                        "<decision id=\"visit-rate\"",
                        "<import namespace=\"x\" locationURI=\"http://127.0.0.1/x\" importType=\"x\"/><decision id=\"visit-rate\""),
                Arguments.of(
                        "element",
                        "<decision id=\"visit-rate\"",
                        "<businessKnowledgeModel id=\"b\"/><decision id=\"visit-rate\""),
                Arguments.of(
                        "namespace",
                        "<decision id=\"visit-rate\"",
                        "<x:y xmlns:x=\"http://x\"/><decision id=\"visit-rate\""),
                Arguments.of("id", "id=\"Entry_2\"", "id=\"Entry_1\""),
                Arguments.of("id", "id=\"visit-rate\"", "id=\"1 &lt;\""),
                Arguments.of("decision", "id=\"visit-rate\"", "id=\"visit-other\""),
                Arguments.of("xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE x [<!ENTITY a \"a\">]>"),
                Arguments.of(
                        "size",
                        "<rule id=\"Rule_1\">",
                        "<rule id=\"R\">" + "<inputEntry><text>1</text></inputEntry>".repeat(20_001)
                                + "</rule><rule id=\"Rule_1\">"),
                Arguments.of(
                        "xml",
                        "https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:dmndi",
                        "http://example.org/\" xmlns:dmndi"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for a in 1..100000, b in 1..100 return a * b",
                "count(for a in facts.jobLevel return a) > 1",
                "some x in 1..1000000 satisfies x = 0",
                "every x in 1..1000000 satisfies x > 0",
                "function(a) a",
                "{f: function(a) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}}}.f(1)",
                "10 ** 999999999",
                "10 ** facts.estimatedValue",
                "2 ** 10.5",
                "1111111111111111111111111111111111",
                "matches(facts.jobLevel, \"(a+)+$\")",
                "matches(facts.jobLevel, facts.jobLevel)",
                "replace(facts.jobLevel, \"a\", \"b\")",
                "split(facts.jobLevel, \"(a*)*\")",
                "((((((((((1))))))))))",
                "facts.unknown",
                "facts . unknown",
                "if then",
                "\"unclosed",
                "${''.getClass()}",
                "a b c d =",
            })
    void a_cell_that_never_ends_or_cannot_be_read_is_refused(String feel) {
        assertRefused(
                Samples.spoilt(
                        "visit-rate.dmn", CELL, feel.replace("&", "&amp;").replace("<", "&lt;")),
                "feel");
    }

    @Test
    void a_very_long_cell_is_refused_unread() {
        assertRefused(Samples.spoilt("visit-rate.dmn", CELL, "1 + ".repeat(100_000) + "1"), "feel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"for some reason\"",
                "facts.estimatedValue * 2 ** 3",
                "matches(facts.jobLevel, \"^[A-Z]+$\")",
                "if facts.jobLevel = \"CHIEF\" and facts.estimatedValue > 10 then \"A\" else null",
                "date and time(\"2027-01-01T00:00:00Z\") + duration(\"P1D\")",
                "string length(facts.jobLevel)",
                "[1, 2, 3]",
            })
    void an_honest_cell_is_let_through(String feel) {
        assertThat(Samples.checkWith(
                        "visit-rate.dmn", Samples.spoilt("visit-rate.dmn", CELL, feel.replace("<", "&lt;"))))
                .isEmpty();
    }

    @Test
    void a_table_made_to_be_hard_is_left_undecided_in_bearable_time() {
        StringBuilder hard = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        for (int i = 3; i < 20; i++) {
            inputs.append(
                    "<input id=\"I%d\"><inputExpression id=\"X%d\" typeRef=\"double\"><text>facts.big * %d</text></inputExpression></input>"
                            .formatted(i, i, i));
        }
        for (int r = 0; r < 400; r++) {
            hard.append("<rule id=\"H").append(r).append("\">");
            for (int c = 0; c < 19; c++) {
                int bound = (r * 31 + c * 17) % 97;
                hard.append("<inputEntry><text>[")
                        .append(bound)
                        .append("..")
                        .append(bound + 60)
                        .append("]</text></inputEntry>");
            }
            hard.append("<outputEntry><text>\"A\"</text></outputEntry></rule>");
        }
        String table = Samples.text("visit-rate.dmn")
                .replaceAll(
                        "(?s)<rule id=\"Rule_1\">.*</rule>", java.util.regex.Matcher.quoteReplacement(hard.toString()))
                .replace("<output id=", inputs + "<output id=");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(Samples.checkWith("visit-rate.dmn", table))
                        .extracting(ModelProblem::rule)
                        .contains("combinations"));
    }

    private static void assertRefused(String model, String rule) {
        assertThat(Samples.checkWith("visit-rate.dmn", model))
                .extracting(ModelProblem::rule)
                .contains(rule);
    }
}
