package org.kept.studio.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.XmlReader;
import org.kept.workflow.trial.result.ReplayResult.Answer;
import org.kept.workflow.trial.result.ReplayResult.Case;

/** What analysts read of a decision that would come out otherwise. */
class FlipWordsTest {

    private static final String GRADE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
              <decision id="grade" name="Lead grade"><decisionTable id="t">
                <output id="o1" name="rating" label="Rating"/><output id="o2" name="route" label="Route"/><output id="o3" name="reason"/>
              </decisionTable></decision>
            </definitions>
            """;

    private final FlipWords words;

    FlipWordsTest() throws XmlReader.Unreadable {
        words = new FlipWords(XmlReader.read(new ModelFile("grade.dmn", GRADE.getBytes(StandardCharsets.UTF_8)))
                .children("decision")
                .findFirst()
                .orElseThrow());
    }

    @Test
    void only_what_differs_is_said_by_the_labels_of_the_table() {
        assertThat(say(
                        List.of(Map.of("rating", "cold", "route", "WARM", "reason", "asked")),
                        List.of(Map.of("rating", "warm", "route", "WARM"))))
                .startsWith("“Lead grade”: ")
                .contains("Rating warm instead of cold", "reason nothing instead of asked")
                .doesNotContain("Route");
    }

    @Test
    void one_answer_needs_no_name_and_none_is_nothing() {
        assertThat(say(List.of(Map.of("rating", 30)), List.of(Map.of("rating", 45))))
                .isEqualTo("“Lead grade” would be 45 instead of 30.");
        assertThat(say(List.of(Map.of("rating", 30)), List.of()))
                .isEqualTo("“Lead grade” would be nothing instead of 30.");
    }

    @Test
    void several_rows_are_told_one_after_the_other() {
        assertThat(say(List.of(Map.of("rating", "cold")), List.of(Map.of("rating", "cold"), Map.of("rating", "warm"))))
                .isEqualTo("“Lead grade” would be cold; warm instead of cold.");
    }

    private String say(List<Map<String, Object>> before, List<Map<String, Object>> after) {
        return words.say(new Case(0, new Answer(before, List.of(), null), new Answer(after, List.of(), null)));
    }
}
