package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;

/** The models in the source tree, checked as they are at start, but without starting anything. */
class ShippedModelsTest {

    /** The advice that stands, and why; whoever mends one takes it off. */
    private static final Map<String, String> STANDING = Map.of(
            "complaint-handling.bpmn Task_RemedialAction unwatched",
            "the day comes from what was promised in the answer; whoever opens the action sees it in the inbox",
            "contract-renewal.bpmn Task_AccountReview silence",
            "the customer expects nothing before the proposal, up to 120 days before the end of the term",
            "contract-renewal.bpmn Event_CooledOver silence",
            "the customer has just signed, and the 14 days are theirs by law",
            "contract-renewal.bpmn Event_GraceOver silence",
            "the service is restricted and nobody writes to the customer: a letter is wanted there");

    @Test
    void every_shipped_model_passes_the_check() throws IOException {
        assertThat(ModelProblem.errors(problems())).isEmpty();
    }

    @Test
    void the_advice_about_shipped_models_is_followed_but_for_what_has_a_reason() throws IOException {
        assertThat(problems().stream()
                        .filter(problem -> !problem.stops())
                        .map(problem -> problem.file() + " " + problem.element() + " " + problem.rule()))
                .containsExactlyInAnyOrderElementsOf(STANDING.keySet());
    }

    @Test
    void every_message_that_code_says_it_sends_stands_in_its_code_and_in_a_model() throws IOException {
        Map<String, List<ModelFile>> modules = ShippedModels.shipped();
        String models = String.join(
                "\n",
                modules.values().stream()
                        .flatMap(List::stream)
                        .map(file -> new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                        .toList());
        String code = code();

        assertThat(ShippedModels.catalogue("lead", modules).known().messages())
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(models).contains("name=\"" + message + "\"");
                    assertThat(code).contains("\"" + message + "\"");
                });
    }

    private static String code() throws IOException {
        StringBuilder code = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.getFileName().toString().startsWith("SentTo"))
                    .toList()) {
                code.append(Files.readString(file));
            }
        }
        return code.toString();
    }

    private static List<ModelProblem> problems() throws IOException {
        Map<String, List<ModelFile>> modules = ShippedModels.shipped();
        assertThat(modules).isNotEmpty();
        List<ModelProblem> problems = new ArrayList<>();
        modules.forEach(
                (module, files) -> problems.addAll(ModelCheck.check(files, ShippedModels.catalogue(module, modules))));
        return problems;
    }
}
