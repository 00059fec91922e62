package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that could harm a browser or the server that checks their answers, each refused. */
class HostileFormTest {

    private static final String FIRST = "{ \"type\": \"text\", \"id\": \"Text_1\"";
    private static final String PATTERN = "^[A-Z]{1,2}[0-9]{1,2}$";

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("forms")
    void is_refused(String rule, String place, String replacement) {
        assertThat(Samples.checkWith("visit-plan.form", Samples.spoilt("visit-plan.form", place, replacement)))
                .extracting(ModelProblem::rule)
                .contains(rule);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("component", FIRST, "{\"type\": \"html\", \"id\": \"h\", \"content\": \"x\"}, " + FIRST),
                Arguments.of(
                        "component",
                        FIRST,
                        "{\"type\": \"iframe\", \"id\": \"h\", \"url\": \"https://example.org\"}, " + FIRST),
                Arguments.of("component", FIRST, "{\"type\": \"button\", \"id\": \"h\"}, " + FIRST),
                Arguments.of(
                        "component",
                        FIRST,
                        "{\"type\": \"image\", \"id\": \"h\", \"source\": \"https://example.org/x.png\"}, " + FIRST),
                Arguments.of("component", FIRST, "{\"type\": \"script\", \"id\": \"h\"}, " + FIRST),
                Arguments.of("component", FIRST, "{}, " + FIRST),
                Arguments.of("component", FIRST, "1, " + FIRST),
                Arguments.of("markup", "Agree a day", "[Agree](javascript:alert(1))"),
                Arguments.of("markup", "Agree a day", "<img src=x onerror=alert(1)>"),
                Arguments.of("markup", "\"label\": \"Postcode\"", "\"label\": \"<script>alert(1)</script>\""),
                Arguments.of("markup", "\"label\": \"Later\"", "\"label\": \"<b>Later</b>\""),
                Arguments.of("key", "\"key\": \"postcode\"", "\"key\": \"__proto__\""),
                Arguments.of("key", "\"key\": \"postcode\"", "\"key\": \"constructor\""),
                Arguments.of("key", "\"key\": \"postcode\"", "\"key\": \"a.b${1}\""),
                Arguments.of("key", "\"key\": \"postcode\"", "\"key\": \"" + "a".repeat(300) + "\""),
                Arguments.of("key", "\"key\": \"postcode\", ", ""),
                Arguments.of("key", "\"schemaVersion\": 16", "\"__proto__\": {\"x\": 1}"),
                Arguments.of("feel", "=outcome = \\\"later\\\"", "=for a in 1..1000000 return a"),
                Arguments.of("feel", "=outcome = \\\"later\\\"", "=if then"),
                Arguments.of("form-id", "\"id\": \"visit-plan\"", "\"id\": \"visit-other\""),
                Arguments.of("form", "\"id\": \"visit-plan\"", "\"id\": \"visit-other\""),
                Arguments.of("json", "\"schemaVersion\": 16", "\"schemaVersion\": 16, \"id\": \"twice\""),
                Arguments.of("json", "\"schemaVersion\": 16", "\"schemaVersion\": NaN"),
                Arguments.of("json", "\"schemaVersion\": 16", "\"x\": " + "[".repeat(100_000)),
                Arguments.of("json", "\"schemaVersion\": 16", "\"x\": " + "1".repeat(100_000)),
                Arguments.of("json", "\"schemaVersion\": 16", "\"x\": \"" + "a".repeat(30_000) + "\""),
                Arguments.of("size", FIRST, "{\"type\": \"separator\"}, ".repeat(10_000) + FIRST),
                Arguments.of(
                        "depth",
                        FIRST,
                        "{\"type\": \"group\", \"components\": [".repeat(12) + "]}".repeat(12) + ", " + FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^(a+)+$",
                "^(a|a)*$",
                "^(a*)*$",
                "([a-z]+)*x",
                "(.*a){20}",
                "(a|b|ab)*c",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(x+x+)+y",
                "\\\\1(a)",
                "(?<n>a)\\\\k<n>",
                "(",
                "[",
                "^(?:a?){30}a{30}$",
                "((a{1,9}){1,9}){1,9}b",
                ".*.*.*.*.*.*.*.*.*.*x",
                "a*a*a*a*a*a*a*a*b",
            })
    void a_pattern_that_could_run_for_ever_is_refused(String pattern) {
        assertThat(Samples.checkWith("visit-plan.form", Samples.spoilt("visit-plan.form", PATTERN, pattern)))
                .extracting(ModelProblem::rule)
                .contains("pattern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z]{2}\\\\d{3}$",
                "^(Mr|Ms)$",
                "^[^@ ]+@[^@ ]+$",
                "^\\\\+?[0-9 ]{6,20}$",
                "^(ab)+$",
                "^(?:[a-z0-9]-)*$",
                "^[0-9]+(,[0-9][0-9])?$",
            })
    void an_honest_pattern_is_let_through(String pattern) {
        assertThat(Samples.checkWith("visit-plan.form", Samples.spoilt("visit-plan.form", PATTERN, pattern)))
                .isEmpty();
    }

    @Test
    void a_problem_in_a_form_tells_its_line() {
        assertThat(Samples.checkWith(
                        "visit-plan.form",
                        Samples.spoilt("visit-plan.form", "\"type\": \"datetime\"", "\"type\": \"html\"")))
                .containsExactly(new ModelProblem(
                        "visit-plan.form",
                        "Field_day",
                        10,
                        "component",
                        "A component of type 'html' is not allowed; use fields, texts and groups"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "1", "\"x\"", "{}", "{\"components\": {}}", "<form/>", "\u0000"})
    void what_is_no_form_at_all_is_refused(String content) {
        assertThat(Samples.checkWith("visit-plan.form", content)).isNotEmpty();
    }
}
