package org.kept.studio.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Every version is there as it was deployed, with who and why, and one click switches back to any of them. */
@KeptTest
class VersionsIT extends StudioDesk {

    @Autowired
    private RuntimeService runtime;

    @Test
    void versions_tell_who_deployed_what_and_why_and_which_left_the_file_as_it_was() {
        runtime.startProcessInstanceByKey("parcelReturn");
        later();
        library.deployUploaded("parcels", List.of(Parcels.file("parcel-fee.dmn", Parcels.fee(2))), "admin", false);
        runtime.startProcessInstanceByKey("parcelReturn");
        runtime.startProcessInstanceByKey("parcelReturn");
        later();
        String hash = approved(Parcels.RETURN + "/draft", Parcels.PROCESS + "\n");
        anita.post(Parcels.RETURN + "/draft/deploy", hash(hash));

        var process = anita.get(Parcels.RETURN + "/versions").json().at("/items");
        assertThat(process)
                .extracting(each -> each.at("/version").asInt() + " "
                        + each.at("/origin").asText() + " "
                        + each.at("/by").asText() + " " + each.at("/why").asText() + " "
                        + each.at("/unchanged").asBoolean() + " "
                        + each.at("/running").asInt() + " "
                        + each.at("/current").asBoolean())
                .containsExactly(
                        "3 release analyst Returns cost us more false 0 true",
                        "2 upload admin Uploaded directly true 2 false",
                        "1 upload admin Uploaded directly false 1 false");
        assertThat(process.at("/0/hash").asText()).isEqualTo(hash);
        assertThat(anita.get(Parcels.FEE + "/versions").json().at("/items"))
                .as("a table runs in the cases of the process that asks it")
                .extracting(each -> each.at("/version").asInt() + " "
                        + each.at("/unchanged").asBoolean() + " "
                        + each.at("/running").asInt())
                .containsExactly("3 true 0", "2 false 2", "1 false 1");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("parcelReturn")
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .as("a process's version is the engine's")
                .isEqualTo(3);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("parcelReturn")
                .list()
                .forEach(case1 -> runtime.deleteProcessInstance(case1.getId(), "test"));
    }

    @Test
    void a_shipped_version_says_so_and_its_bytes_are_those_of_the_file() {
        var versions =
                anita.get("/api/v1/models/lead/lead-score.dmn/versions").json().at("/items");
        int first = versions.size();

        assertThat(versions.at("/" + (first - 1) + "/origin").asText()).isEqualTo("shipped");
        assertThat(versions.at("/" + (first - 1) + "/by").asText()).isEqualTo("kept");
        assertThat(versions.at("/" + (first - 1) + "/why").asText()).isEqualTo("Shipped with Kept");
        Analyst.Answer bytes = anita.get("/api/v1/models/lead/lead-score.dmn/versions/1");
        assertThat(bytes.body()).isEqualTo(shipped("bpmn/lead/lead-score.dmn"));
        assertThat(bytes.header("Content-Type")).startsWith("application/xml");
        assertThat(bytes.header("Content-Disposition")).contains("attachment", "lead-score.dmn");
        Map.of("lead-qualify.form", "application/json", "lead-handling.bpmn", "application/xml")
                .forEach((file, type) -> assertThat(anita.get("/api/v1/models/lead/" + file + "/versions/1")
                                .header("Content-Type"))
                        .startsWith(type));
    }

    @Test
    void what_was_never_deployed_has_no_versions() {
        assertThat(anita.get(Parcels.LOOK + "/versions").status()).isEqualTo(404);
        assertThat(anita.get(Parcels.FEE + "/versions/2").status()).isEqualTo(404);
        assertThat(anita.get(Parcels.FEE + "/versions/0").status()).isEqualTo(404);
        assertThat(anita.get(Parcels.FEE + "/versions/newest").status()).isEqualTo(404);
        assertThat(ada.post(Parcels.FEE + "/versions/9/restore", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(Analyst.as(port, "sales").get(Parcels.FEE + "/versions").status())
                .isEqualTo(403);
    }

    @Test
    void one_click_with_a_reason_makes_what_was_live_before_live_again() {
        String hash = approved(DRAFT, Parcels.fee(2));
        anita.post(DRAFT + "/deploy", hash(hash));
        later();
        anita.put(DRAFT, Parcels.fee(3));
        String restore = Parcels.FEE + "/versions/1/restore";
        assertThat(anita.post(restore, "{}").status()).isEqualTo(422);

        Analyst.Answer back = anita.post(restore, "{\"reason\":\"Customers complain\"}");

        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.at("/version")).isEqualTo("3");
        assertThat(anita.get(Parcels.FEE + "/versions/3").text()).isEqualTo(Parcels.fee(1));
        var versions = anita.get(Parcels.FEE + "/versions").json().at("/items");
        assertThat(versions.at("/0/origin").asText()).isEqualTo("restore");
        assertThat(versions.at("/0/why").asText()).isEqualTo("Customers complain");
        assertThat(anita.post(restore, "{\"reason\":\"again\"}").status())
                .as("it is live already")
                .isEqualTo(409);
        assertThat(anita.get(DRAFT).text()).as("drafts stay").isEqualTo(Parcels.fee(3));
        assertThat(anita.get(DRAFT + "/state").json().at("/base/current").asBoolean())
                .isFalse();
        assertThat(audit.entries("model:parcels/parcel-fee.dmn")).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("analyst");
            assertThat(entry.action()).isEqualTo("restored");
            assertThat(entry.subject()).isEqualTo("version 1 as version 3: Customers complain");
        });
        later();
        assertThat(ada.send("POST", Parcels.FEE + "/versions/2/restore", new byte[0])
                        .at("/version"))
                .as("an administrator in a hurry")
                .isEqualTo("4");
    }

    @Test
    void a_version_that_no_longer_fits_is_refused_with_its_problems_and_nothing_changes() {
        later();
        library.deployUploaded(
                "parcels",
                List.of(
                        Parcels.file("parcel-fee.dmn", Parcels.fee(1).replace("parcel-fee", "parcel-toll")),
                        Parcels.file("parcel-return.bpmn", Parcels.PROCESS.replace("parcel-fee", "parcel-toll"))),
                "admin",
                false);

        Analyst.Answer refused = ada.post(Parcels.FEE + "/versions/1/restore", "{\"reason\":\"x\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/problems/0/message")).contains("parcel-toll");
        assertThat(anita.get(Parcels.FEE + "/versions").json().at("/items")).hasSize(2);
    }

    /** Two deployments of one moment have no order. */
    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    private static byte[] shipped(String path) {
        try (var file = VersionsIT.class.getResourceAsStream("/" + path)) {
            return file.readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
