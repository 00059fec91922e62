package org.kept.studio.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.kept.workflow.models.check.ModelFile;

/** What an analyst types is stored whatever is wrong with it, told about, and found again. */
@KeptTest
class DraftsIT extends StudioDesk {

    @Test
    void what_is_saved_is_read_again_byte_for_byte_with_its_hash() {
        String content = "\uFEFF" + Parcels.fee(2).replace("\n", "\r\n") + "  ";

        Analyst.Answer saved = anita.put(DRAFT, content);

        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        String hash = Parcels.file("parcel-fee.dmn", content).hash();
        assertThat(saved.at("/hash")).isEqualTo(hash);
        assertThat(saved.json().at("/problems")).isEmpty();
        assertThat(saved.at("/base/version")).isEqualTo("1");
        assertThat(saved.json().at("/base/current").asBoolean()).isTrue();
        assertThat(saved.at("/editor/username")).isEqualTo("analyst");
        assertThat(saved.at("/authors/0")).isEqualTo("analyst");
        Analyst.Answer read = remi.get(DRAFT);
        assertThat(read.text()).isEqualTo(content);
        assertThat(read.header("ETag")).isEqualTo("\"" + hash + "\"");
        assertThat(read.header("Content-Type")).startsWith("application/xml");
        assertThat(library.files("parcels"))
                .as("nothing is deployed")
                .extracting(ModelFile::hash)
                .doesNotContain(hash);
    }

    @Test
    void content_with_problems_is_stored_all_the_same_and_every_problem_is_told() {
        String broken = Parcels.PROCESS
                .replace("P300D", "PT0S")
                .replace("decisionRef=\"parcel-fee\"", "decisionRef=\"parcel-fees\"");

        Analyst.Answer saved = anita.put(Parcels.RETURN + "/draft", broken);

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.json().at("/problems"))
                .extracting(problem -> problem.at("/element").asText() + " "
                        + problem.at("/rule").asText())
                .contains("Event_Arrived timer", "Task_Fee decision");
        assertThat(anita.get(Parcels.RETURN + "/draft").text()).isEqualTo(broken);
        assertThat(anita.put(Parcels.RETURN + "/draft", "<half a mod").at("/problems/0/rule"))
                .isEqualTo("xml");
    }

    @Test
    void what_only_the_engine_would_find_is_told_at_the_save() {
        Analyst.Answer saved = anita.put(
                Parcels.RETURN + "/draft",
                Parcels.PROCESS.replace(" targetRef=\"EndEvent_Done\"", " targetRef=\"Nowhere\""));

        assertThat(saved.json().at("/problems")).anySatisfy(problem -> {
            assertThat(problem.at("/rule").asText()).isEqualTo("engine");
            assertThat(problem.at("/line").asInt()).isEqualTo(8);
            assertThat(problem.at("/message").asText()).contains("Invalid destination 'Nowhere'");
        });
    }

    @Test
    void a_process_may_name_a_form_that_is_a_draft_too() {
        assertThat(anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS_WITH_TASK)
                        .at("/problems/0/rule"))
                .isEqualTo("form");
        assertThat(anita.put(Parcels.LOOK + "/draft", Parcels.FORM).at("/base/version"))
                .isEqualTo("0");

        Analyst.Answer saved = anita.put(Parcels.RETURN + "/draft", Parcels.PROCESS_WITH_TASK + " ");

        assertThat(saved.json().at("/problems"))
                .as(saved.toString())
                .isNotEmpty()
                .allMatch(problem -> problem.at("/severity").asText().equals("advice"));
    }

    @Test
    void a_new_process_gets_a_module_of_its_own_but_none_of_kepts() {
        String process = "/api/v1/models/%s/parcel-post.bpmn/draft";
        String content = Parcels.PROCESS
                .replaceAll("(?s)<businessRuleTask.*?/>", "<manualTask id=\"Task_Fee\"/>")
                .replace("parcelReturn", "parcelPost");

        assertThat(anita.put(process.formatted("parcelpost"), content).json().at("/problems"))
                .allMatch(problem -> problem.at("/severity").asText().equals("advice"));
        for (String module : List.of("casework", "studio", "Parcels", "x", "parcel-post")) {
            Analyst.Answer refused = anita.put(process.formatted(module), content);
            assertThat(refused.status()).as(module).isEqualTo(422);
            assertThat(refused.at("/fields/0/field")).isEqualTo("module");
        }
    }

    @Test
    void a_file_that_is_no_model_or_too_large_is_refused_before_anything_else() {
        for (String name : List.of("evil.exe", "noending", "1.bpmn", "a%20b.dmn", "x".repeat(80) + ".form")) {
            Analyst.Answer refused = anita.put("/api/v1/models/parcels/" + name + "/draft", "x");
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.at("/fields/0/field")).isEqualTo("file");
        }
        assertThat(anita.put(DRAFT, "").status()).isEqualTo(422);
        assertThat(anita.put(DRAFT, "x".repeat(2 * 1024 * 1024)).status()).isEqualTo(200);
        assertThat(anita.put(DRAFT, "x".repeat(2 * 1024 * 1024 + 1)).status()).isEqualTo(413);
        assertThat(anita.get(DRAFT).body()).hasSize(2 * 1024 * 1024);
    }

    @Test
    void a_body_is_a_body_whatever_a_program_calls_it() {
        for (String type : List.of("application/x-www-form-urlencoded", "application/xml", "text/plain")) {
            assertThat(anita.put(DRAFT, Parcels.fee(3), "Content-Type", type).at("/hash"))
                    .as(type)
                    .isEqualTo(Parcels.file("f.dmn", Parcels.fee(3)).hash());
        }
    }

    @Test
    void what_was_saved_before_can_be_read_again_the_last_twenty_states() {
        for (int fee = 2; fee <= 31; fee++) {
            anita.put(DRAFT, Parcels.fee(fee));
            clock.advance(Duration.ofMinutes(fee));
        }
        anita.put(DRAFT, Parcels.fee(31));

        var states = anita.get(DRAFT + "/states").json();
        assertThat(states).hasSize(20);
        assertThat(states.at("/0/seq").asInt()).isEqualTo(30);
        assertThat(states.at("/0/savedBy").asText()).isEqualTo("analyst");
        assertThat(anita.get(DRAFT + "/states/30").text()).isEqualTo(Parcels.fee(31));
        assertThat(anita.get(DRAFT + "/states/29").text()).isEqualTo(Parcels.fee(30));
        assertThat(anita.get(DRAFT + "/states/2").status()).isEqualTo(404);
    }

    @Test
    void a_discarded_draft_is_gone_and_the_audit_tells_who_did_what() {
        anita.put(DRAFT, Parcels.fee(2));
        clock.advance(Duration.ofMinutes(1));
        anita.put(DRAFT, Parcels.fee(3));
        remi.put(DRAFT + "?takeOver=true", Parcels.fee(4));

        assertThat(remi.delete(DRAFT).status()).isEqualTo(204);

        assertThat(remi.get(DRAFT).status()).isEqualTo(404);
        assertThat(remi.delete(DRAFT).status()).isEqualTo(404);
        assertThat(audit.entries("model:parcels/parcel-fee.dmn"))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "kept uploaded",
                        "analyst draft-begun",
                        "reviewer draft-taken-over",
                        "reviewer draft-discarded");
        assertThat(audit.whole("model:parcels/parcel-fee.dmn")).isTrue();
    }

    @Test
    void drafts_are_for_analysts_and_administrators() {
        for (String person : List.of("sales", "manager", "mona")) {
            Analyst other = Analyst.as(port, person);
            assertThat(other.put(DRAFT, Parcels.fee(2)).status()).as(person).isEqualTo(403);
            assertThat(other.get(DRAFT).status()).as(person).isEqualTo(403);
            assertThat(other.delete(DRAFT).status()).as(person).isEqualTo(403);
        }
        assertThat(Analyst.as(port, "admin").put(DRAFT, Parcels.fee(2)).status())
                .isEqualTo(200);
    }
}
