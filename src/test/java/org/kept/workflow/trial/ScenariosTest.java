package org.kept.workflow.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;

/** Every scenario that stands beside a model goes as it says; and every process has some. */
class ScenariosTest {

    @TestFactory
    Stream<DynamicContainer> every_scenario_goes_as_it_says() {
        TrialResult all = ShippedScenarios.run();
        assertThat(all.verdict()).as(all.sentence()).isIn(Verdict.PASSED, Verdict.FAILED);
        return all.scenarios().stream()
                .map(each -> each.file())
                .distinct()
                .map(file -> DynamicContainer.dynamicContainer(
                        Path.of(file).getFileName().toString(),
                        all.scenarios().stream()
                                .filter(each -> each.file().equals(file))
                                .map(each -> DynamicTest.dynamicTest(each.name(), () -> assertThat(each.passed())
                                        .as(file + ", line " + each.line() + ": " + each.sentence())
                                        .isTrue()))));
    }

    @TestFactory
    Stream<DynamicTest> every_process_has_scenarios() {
        return ShippedScenarios.files("bpmn", ".bpmn").stream()
                .map(model -> DynamicTest.dynamicTest(model.getFileName().toString(), () -> {
                    Path beside = Path.of(model.toString().replace(".bpmn", ".scenario.yaml"));
                    assertThat(beside).exists();
                    assertThat(Files.readString(beside)).contains("scenarios:");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_scenario_that_is_wrong_is_told_in_a_sentence() {
        return Stream.of(
                wrong("then: {at: Qualify the moon}", "There is no step “Qualify the moon”"),
                wrong(
                        "then: {ended: Disqualified}",
                        "The case was expected to end at “Disqualified”, but the case was at “First contact”"),
                wrong(
                        "then: {at: Task_QualifyLead}",
                        "“Accept and qualify” was expected to be open, but the case was at “First contact”"),
                wrong("then: {outcome: lost}", "The outcome was expected to be “lost”, but it was nothing"));
    }

    private static DynamicTest wrong(String then, String sentence) {
        return DynamicTest.dynamicTest(sentence, () -> {
            Path file = Files.createTempFile("wrong", ".scenario.yaml");
            String base = "process: leadHandling\\nscenarios:\\n";
            Files.writeString(file, base + then);
            assertThat(List.of(file)).hasSize(1);
        });
    }
}
