package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;

/** Analysts read over the API how versions and drafts differ, and nobody else does. */
@KeptTest
class DiffIT extends StudioDesk {

    @Test
    void versions_and_drafts_are_compared_in_sentences() {
        clock.advance(Duration.ofMinutes(1));
        library.deployUploaded("parcels", List.of(Parcels.file("parcel-fee.dmn", Parcels.fee(2))), "admin", false);

        JsonNode versions = anita.get(Parcels.FEE + "/diff?from=1&to=2").json();
        assertThat(sentences(versions)).containsExactly("Rule 1 now gives “fee” 2 instead of 1.");
        assertThat(versions.at("/from").asInt()).isEqualTo(1);
        assertThat(versions.at("/to").asInt()).isEqualTo(2);
        assertThat(versions.at("/changes/0/element").asText()).isEqualTo("r");
        assertThat(versions.at("/changes/0/kind").asText()).isEqualTo("changed");
        assertThat(versions.at("/elements/e").asText()).isEqualTo("changed");
        assertThat(anita.get(Parcels.FEE + "/diff").json()).isEqualTo(versions);
        assertThat(sentences(anita.get(Parcels.FEE + "/diff?from=2&to=1").json()))
                .containsExactly("Rule 1 now gives “fee” 1 instead of 2.");
        assertThat(sentences(anita.get(Parcels.RETURN + "/diff?from=1&to=2").json()))
                .as("deployed again, but the same")
                .isEmpty();

        String hash = anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS.replace("What it costs", "Its fee"))
                .at("/hash");
        JsonNode draft = ada.get(Parcels.RETURN + "/draft/diff").json();
        assertThat(sentences(draft)).containsExactly("“What it costs” is now called “Its fee”.");
        assertThat(draft.at("/toHash").asText()).isEqualTo(hash);
        assertThat(draft.at("/to").isNull()).isTrue();
    }

    @Test
    void a_draft_of_a_file_that_is_not_there_is_all_new() {
        assertThat(anita.get(Parcels.LOOK + "/draft/diff").status()).isEqualTo(404);

        anita.put(Parcels.LOOK + "/draft", Parcels.FORM);

        JsonNode diff = anita.get(Parcels.LOOK + "/draft/diff").json();
        assertThat(diff.at("/from").isNull()).isTrue();
        assertThat(sentences(diff)).containsExactly("The form “parcel-look” was added with one question.");
    }

    @Test
    void what_cannot_be_compared_is_said_with_its_side_and_line() {
        anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS.replace("</process>", ""));

        Analyst.Answer unreadable = anita.get(Parcels.RETURN + "/draft/diff");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("\"to\"", "parcel-return.bpmn, line ", "not well-formed");
        Analyst.Answer unknown = anita.get(Parcels.RETURN + "/diff?from=7&to=1");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text()).contains("Name a version from 0 to 1");
        assertThat(anita.get("/api/v1/models/parcels/nothing.bpmn/diff").status())
                .isEqualTo(404);
    }

    @Test
    void only_analysts_and_administrators_read_differences() {
        assertThat(Analyst.as(port, "sales").get(Parcels.FEE + "/diff").status())
                .isEqualTo(403);
        assertThat(Analyst.as(port, "manager").get(Parcels.FEE + "/draft/diff").status())
                .isEqualTo(403);
    }

    private static List<String> sentences(JsonNode diff) {
        return diff.at("/changes").findValuesAsText("sentence");
    }
}
