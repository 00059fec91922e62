package org.kept.workflow.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioReader;

/** Every scenario that stands beside a model goes as it says, every process has some, and one that is wrong fails with a sentence. */
class ScenariosTest {

    private static final Path LEAD = Path.of("bpmn/lead/lead-handling.scenario.yaml");

    @TestFactory
    Stream<DynamicContainer> every_scenario_goes_as_it_says() {
        TrialResult all = ShippedScenarios.run();
        assertThat(all.verdict()).as(all.sentence()).isIn(Verdict.PASSED, Verdict.FAILED);
        Map<String, List<ScenarioResult>> files =
                all.scenarios().stream().collect(Collectors.groupingBy(ScenarioResult::file));
        return files.entrySet().stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey(), file.getValue().stream().map(ScenariosTest::goes)));
    }

    private static DynamicTest goes(ScenarioResult result) {
        return DynamicTest.dynamicTest(result.name(), () -> assertThat(result.passed())
                .as(result.file() + ", line " + result.line() + ": " + result.sentence())
                .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> every_process_has_at_least_three() {
        return ShippedScenarios.files("bpmn", ".bpmn").stream()
                .map(model -> DynamicTest.dynamicTest(model.getFileName().toString(), () -> {
                    Path beside = Path.of(model.toString().replace(".bpmn", ".scenario.yaml"));
                    List<Scenario> scenarios = ScenarioReader.read("", Files.readString(beside), null);
                    assertThat(scenarios).hasSizeGreaterThanOrEqualTo(beside.equals(LEAD) ? 8 : 3);
                }));
    }

    @Test
    void one_that_is_wrong_fails_with_a_sentence_that_says_what_was_otherwise(@TempDir Path folder) throws IOException {
        Map<String, String> wrong = Map.of(
                "then: {at: Qualify the moon}",
                "There is no step “Qualify the moon”",
                "then: {ended: Disqualified}",
                "The case was expected to end at “Disqualified”, but the case was at “First contact”",
                "then: {at: Task_QualifyLead}",
                "“Accept and qualify” was expected to be open, but the case was at “First contact”",
                "given: {actions: {matchLead: {sets: {match: OPEN_LEAD}}}}\n    then: {at: Task_FirstContact}",
                "“First contact” was expected to be open, but the case had ended at “Merged”",
                "then: {outcome: lost}",
                "The outcome was expected to be “lost”, but it was nothing",
                "when: [{complete: Task_FirstContact, answers: {outcome: connected}}]\n    then: {ended: true}",
                "“First contact” cannot be completed: channel: How did you try? is needed",
                "when: [{message: NoSuchMessage}]\n    then: {ended: true}",
                "The message “NoSuchMessage” came, but nobody waited for it; the case was at “First contact”",
                "given: {facts: {shoeSize: 44}}\n    then: {ended: true}",
                "No model reads the fact “shoeSize”, so it changes nothing here",
                "given: {actions: {matchLead: {error: NO_LUCK}}}\n    then: {ended: true}",
                "The case cannot begin: The action matchLeadDelegate never ends with the error NO_LUCK");
        String shipped = Files.readString(LEAD);
        StringBuilder text = new StringBuilder(shipped.substring(0, shipped.indexOf("\nscenarios:")));
        text.append("\nscenarios:\n");
        wrong.forEach((then, sentence) ->
                text.append("  - name: \"%s\"%n    %s%n".formatted(sentence.replace("\"", "'"), then)));
        Path file = Files.writeString(folder.resolve("wrong.scenario.yaml"), text);

        TrialResult result = ShippedScenarios.run(List.of(file));

        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.scenarios()).hasSize(wrong.size()).allSatisfy(each -> assertThat(each.sentence())
                .startsWith(each.name()));
    }
}
