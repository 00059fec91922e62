package org.kept.workflow.trial.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a scenario is told in which line what is wrong; whoever writes a bomb is told the same. */
class ScenarioReaderTest {

    @Test
    void values_have_the_types_that_facts_and_answers_have() {
        Scenario scenario = only(
                """
                name: Types
                process: p
                given:
                  clock: 2026-05-04T08:00:00Z
                  facts: {text: words, number: 42, decimal: 1.50, day: 2026-05-04, moment: 2026-05-04T08:00:00Z, truth: true, none: null, list: [a, b]}
                  promises: {first: PT2H, second: {due: P2D, warn: PT1H}}
                then: {ended: true}
                """);

        Map<String, Object> facts = scenario.given().facts();
        assertThat(facts.values())
                .containsExactly(
                        "words",
                        42L,
                        new BigDecimal("1.50"),
                        LocalDate.parse("2026-05-04"),
                        Instant.parse("2026-05-04T08:00:00Z"),
                        true,
                        null,
                        List.of("a", "b"));
        assertThat(scenario.given().promises().get("first").warn()).isEqualTo(Duration.ofMinutes(96));
        assertThat(scenario.given().promises().get("second").warn()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void json_will_do_and_what_all_have_in_common_is_said_once() {
        List<Scenario> scenarios = ScenarioReader.read(
                "f",
                """
                {"process": "p", "given": {"facts": {"a": 1, "b": 2}},
                 "scenarios": [{"name": "one", "given": {"facts": {"b": 3}}, "then": {"ended": true}}]}
                """,
                null);

        assertThat(scenarios.get(0).given().facts()).isEqualTo(Map.of("a", 1L, "b", 3L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name: x;when: [{complet: A}];then: {ended: true}              | 2 | A step begins with one of
                    name: x;then:;  endet: true                                   | 3 | What is expected has no 'endet'; it has at, called
                    name: x;given: {clock: yesterday};then: {ended: true}         | 2 | clock is a moment such as
                    name: x;given: {promises: {a: soon}};then: {ended: true}      | 2 | A promise is a duration such as
                    name: x;given: {case: 17};then: {ended: true}                 | 2 | case is a reference such as
                    name: x;given: {facts: {a: yes}};then: {ended: true}          | 2 | Write true or false, or "yes" in quotes
                    name: x;given: {facts: {a: 2026-13-01}};then: {ended: true}   | 2 | is no date such as
                    name: x;given: {facts: {a: !!java.net.URL [x]}};then: {at: b} | 2 | tag is not allowed
                    name: x                                                       | 1 | It expects nothing
                    name: x;name: y;then: {ended: true}                           | 2 | stands here twice
                    name: x;then: {ended: [}                                      | 2 | This is no YAML
                    """)
    void what_is_wrong_is_told_with_its_line(String text, int line, String reason) {
        assertThatThrownBy(() -> ScenarioReader.read("lead.scenario.yaml", text.replace(';', '\n'), "p"))
                .isInstanceOfSatisfying(ScenarioProblem.class, problem -> {
                    assertThat(problem.reason()).contains(reason);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem).hasMessageStartingWith("lead.scenario.yaml, line " + line + ": ");
                });
    }

    @Test
    void a_text_that_means_more_than_it_says_is_refused_at_once() {
        StringBuilder laughs = new StringBuilder("name: x\ngiven:\n  facts:\n    a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1]\n");
        for (int i = 1; i < 12; i++) {
            String all = String.join(", ", Collections.nCopies(4, "*a" + (i - 1)));
            laughs.append("    a%d: &a%d [%s]%n".formatted(i, i, all));
        }
        String deep = "name: x\ngiven: {facts: {a: " + "[".repeat(5000) + "]".repeat(5000) + "}}";

        for (String bomb : List.of(laughs + "then: {ended: true}", deep, "x".repeat(600_000))) {
            assertThatThrownBy(() -> ScenarioReader.read("f", bomb, "p")).isInstanceOf(ScenarioProblem.class);
        }
    }

    @Test
    void what_is_written_down_is_read_again_as_it_was() throws IOException {
        for (String file : List.of("lead/lead-handling", "complaint/complaint-handling", "contract/contract-renewal")) {
            String text = Files.readString(Path.of("bpmn/" + file + ".scenario.yaml"));
            for (Scenario scenario : ScenarioReader.read("f", text, null)) {
                Scenario again = only(ScenarioWriter.write(scenario));
                assertThat(again.given()).as(scenario.name()).isEqualTo(scenario.given());
                assertThat(ScenarioWriter.write(again)).isEqualTo(ScenarioWriter.write(scenario));
                assertThat(again.when()).hasSameSizeAs(scenario.when());
                assertThat(again.then()).hasSameSizeAs(scenario.then());
            }
        }
    }

    private static Scenario only(String text) {
        List<Scenario> read = ScenarioReader.read("f", text, "p");
        assertThat(read).hasSize(1);
        return read.get(0);
    }
}
