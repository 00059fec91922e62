package org.kept.studio.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.workflow.models.check.ModelFile;

/** What a picture shows stands in its list too: nothing is lost to whoever cannot see it. */
class ReadingsTest {

    private static final Pattern NODE =
            Pattern.compile("<(?:bpmn:)?(?:\\w*[tT]ask|\\w+Event|\\w+Gateway|callActivity|subProcess) id=\"([^\"]+)\"");
    private static final Pattern CELL = Pattern.compile("<(?:input|output)Entry id=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @ParameterizedTest
    @MethodSource("shipped")
    void everyElementOfEveryShippedModelIsInItsList(Path path) throws IOException {
        String text = Files.readString(path);
        Reading reading = read(path.getFileName().toString(), text);

        assertThat(reading.readable()).isTrue();
        switch (reading.kind()) {
            case "bpmn" ->
                assertThat(reading.parts().stream().map(Part::id)).containsExactlyInAnyOrderElementsOf(ids(NODE, text));
            case "dmn" ->
                assertThat(reading.tables().stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> row.cells().stream())
                                .map(Table.Cell::id))
                        .containsExactlyInAnyOrderElementsOf(ids(CELL, text));
            case "form" ->
                assertThat(Stream.concat(
                                Stream.of(reading.key()),
                                reading.parts().stream().map(Part::id)))
                        .containsExactlyInAnyOrderElementsOf(ids(FIELD, text));
            default -> assertThat(reading.text()).isEqualTo(text);
        }
    }

    @Test
    void stepsStandInTheOrderInWhichACaseComesToThem() throws IOException {
        Path lead = Path.of("bpmn/lead/lead-handling.bpmn");
        List<String> ids = read("lead-handling.bpmn", Files.readString(lead)).parts().stream()
                .map(Part::id)
                .toList();

        assertThat(ids).startsWith("StartEvent_LeadReceived", "Task_LogLead", "BoundaryEvent_LeadInvalid");
        assertThat(ids).containsSubsequence("Task_LogLead", "Task_MatchLead", "Task_ScoreLead", "Task_GradeLead");
    }

    @Test
    void aStepSaysWhoDoesItWithWhatAndByWhen() throws IOException {
        String text = Files.readString(Path.of("bpmn/lead/lead-handling.bpmn"));
        List<Part> tasks = read("lead-handling.bpmn", text).parts().stream()
                .filter(part -> part.type().equals("userTask"))
                .toList();

        assertThat(tasks).isNotEmpty().allSatisfy(task -> {
            assertThat(Stream.of("team", "person").map(task::said)).anyMatch(said -> said != null);
            assertThat(task.said("form")).isNotNull();
            assertThat(task.said("due")).isNotNull();
        });
    }

    @Test
    void aBrokenDraftReadsAsNothingInsteadOfFailing() {
        assertThat(read("a.bpmn", "<definitions").readable()).isFalse();
        assertThat(read("a.bpmn", "<definitions/>").readable()).isFalse();
        assertThat(read("a.dmn", "<definitions><decision id=\"a\"/></definitions>")
                        .readable())
                .isTrue();
        assertThat(read("a.form", "[]").readable()).isFalse();
        assertThat(read("a.form", "").readable()).isFalse();
    }

    private static Reading read(String name, String text) {
        return Readings.of(new ModelFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static List<Path> shipped() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("bpmn"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(models, forms)
                    .filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form|letter)"))
                    .toList();
        }
    }
}
