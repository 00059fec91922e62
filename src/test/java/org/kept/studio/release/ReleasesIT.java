package org.kept.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kept.insight.ChangeLedger;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What was approved goes live byte for byte, once, and only over what it was made from. */
@KeptTest
class ReleasesIT extends StudioDesk {

    @Autowired
    private ChangeLedger ledger;

    @Test
    void what_was_approved_goes_live_byte_for_byte_and_everybody_is_named() {
        String content = Parcels.fee(2).replace("\n", "\r\n") + "\n\n";
        String hash = anita.put(DRAFT, content).at("/hash");

        Analyst.Answer submitted = anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        assertThat(submitted.at("/submission/process")).isEqualTo("parcelReturn");
        assertThat(submitted.at("/submission/direction")).isEqualTo("down");
        assertThat(submitted.json().at("/submission/counted").asBoolean()).isTrue();
        Analyst.Answer approved = remi.post(DRAFT + "/approve", hash(hash));
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        assertThat(approved.at("/stage")).isEqualTo("approved");
        Analyst.Answer live = anita.post(DRAFT + "/deploy", hash(hash));

        assertThat(live.status()).as(live.toString()).isEqualTo(200);
        assertThat(live.at("/version")).isEqualTo("2");
        assertThat(anita.get(Parcels.FEE + "/versions/2").text()).isEqualTo(content);
        assertThat(anita.get(DRAFT).status()).isEqualTo(404);
        assertThat(anita.get(DRAFT + "/state").at("/stage")).isEqualTo("live");
        Analyst.Answer releases = anita.get(Parcels.FEE + "/releases");
        assertThat(releases.at("/items/0/authors/0")).isEqualTo("analyst");
        assertThat(releases.at("/items/0/approvedBy")).isEqualTo("reviewer");
        assertThat(releases.at("/items/0/reason")).isEqualTo("Returns cost us more");
        assertThat(releases.at("/items/0/hash")).isEqualTo(hash);
        assertThat(ledger.of(ChangeLedger.Kind.DECISION, "parcel-fee", 2)).hasValueSatisfying(said -> {
            assertThat(said.processKey()).isEqualTo("parcelReturn");
            assertThat(said.upwards()).isFalse();
            assertThat(said.expectation()).isEqualTo("a day less");
        });
        assertThat(audit.entries("model:parcels/parcel-fee.dmn"))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .containsExactly(
                        "kept uploaded",
                        "analyst draft-begun",
                        "analyst submitted",
                        "reviewer approved",
                        "analyst deployed");
        assertThat(audit.whole("model:parcels/parcel-fee.dmn")).isTrue();
    }

    @Test
    void the_same_approval_deploys_once() {
        String hash = approved(DRAFT, Parcels.fee(2));
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(200);

        Analyst.Answer again = remi.post(DRAFT + "/deploy", hash(hash));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/detail")).contains("Anita Brook deployed it as version 2");
        anita.put(DRAFT, Parcels.fee(3));
        anita.put(DRAFT, Parcels.fee(1));
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(409);
        assertThat(anita.get(Parcels.RETURN + "/versions").json().at("/items")).hasSize(2);
        assertThat(anita.post(Parcels.LOOK + "/draft/deploy", hash(hash)).status())
                .isEqualTo(404);
    }

    @Test
    void a_draft_of_what_is_no_longer_live_is_not_deployed_over_it() {
        String hash = approved(DRAFT, Parcels.fee(2));
        clock.advance(Duration.ofMinutes(1));
        library.deployUploaded("parcels", List.of(Parcels.file("parcel-fee.dmn", Parcels.fee(9))), "admin", false);

        Analyst.Answer refused = anita.post(DRAFT + "/deploy", hash(hash));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail")).contains("version 2 is live", "Ada Hall", "base=2");
        assertThat(anita.get(DRAFT + "/state").json().at("/base/current").asBoolean())
                .isFalse();
        assertThat(anita.get(Parcels.FEE + "/versions").json().at("/items")).hasSize(2);
        assertThat(anita.put(DRAFT + "?base=2", Parcels.fee(2)).at("/base/version"))
                .isEqualTo("2");
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status())
                .as("the approval was of a change to another version")
                .isEqualTo(409);
    }

    @Test
    void what_no_longer_fits_its_surroundings_is_refused_with_its_problems_and_stays_approved() {
        String more = Parcels.PROCESS.replace("parcel-fee", "parcel-toll");
        library.deployUploaded(
                "parcels",
                List.of(Parcels.file("parcel-toll.dmn", Parcels.fee(5).replace("parcel-fee", "parcel-toll"))),
                "admin",
                false);
        String hash = approved(Parcels.RETURN + "/draft", more);
        clock.advance(Duration.ofMinutes(1));
        library.deployUploaded(
                "parcels",
                List.of(Parcels.file("parcel-toll.dmn", Parcels.fee(5).replace("parcel-fee", "parcel-duty"))),
                "admin",
                false);
        removeToll();

        Analyst.Answer refused = anita.post(Parcels.RETURN + "/draft/deploy", hash(hash));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.at("/problems/0/message")).contains("parcel-toll");
        assertThat(anita.get(Parcels.RETURN + "/draft/state").at("/approval/by"))
                .isEqualTo("reviewer");
    }

    /** An upload finds its place by what it defines, so the one with the toll went; this makes sure that none is left. */
    private void removeToll() {
        assertThat(library.list()).noneMatch(model -> model.key().equals("parcel-toll"));
    }

    @Test
    void two_who_deploy_at_once_deploy_once() throws Exception {
        String hash = approved(DRAFT, Parcels.fee(2));
        var people = Executors.newFixedThreadPool(2);
        try {
            var one = people.submit(
                    () -> anita.post(DRAFT + "/deploy", hash(hash)).status());
            var other =
                    people.submit(() -> remi.post(DRAFT + "/deploy", hash(hash)).status());

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            people.shutdown();
        }
        assertThat(anita.get(Parcels.FEE + "/versions").json().at("/items")).hasSize(2);
    }

    @Test
    void releases_stay_for_ever() {
        String hash = approved(DRAFT, Parcels.fee(2));
        anita.post(DRAFT + "/deploy", hash(hash));

        for (String change :
                List.of("update app.studio_release set approved_by = 'x'", "delete from app.studio_release")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void a_process_and_its_new_form_go_live_in_one_deployment() {
        String form = approved(Parcels.LOOK + "/draft", Parcels.FORM);
        String process = approved(Parcels.RETURN + "/draft", Parcels.PROCESS_WITH_TASK);
        assertThat(anita.get(Parcels.RETURN + "/draft/state")
                        .json()
                        .at("/together")
                        .asBoolean())
                .isTrue();
        assertThat(anita.post(Parcels.RETURN + "/draft/deploy", hash(process)).status())
                .as("alone its form is missing")
                .isEqualTo(422);
        assertThat(anita.post(Parcels.RETURN + "/draft/deploy", together(process, process))
                        .status())
                .isEqualTo(409);

        Analyst.Answer live = anita.post(Parcels.RETURN + "/draft/deploy", together(process, form));

        assertThat(live.status()).as(live.toString()).isEqualTo(200);
        assertThat(live.json().at("/files"))
                .extracting(file ->
                        file.at("/file").asText() + " " + file.at("/version").asText())
                .containsExactly("parcel-look.form 1", "parcel-return.bpmn 2");
        assertThat(anita.get(Parcels.LOOK + "/draft").status()).isEqualTo(404);
    }

    @Test
    void analysts_check_an_upload_but_only_administrators_deploy_one() {
        var file = Parcels.file("parcel-fee.dmn", Parcels.fee(4));
        assertThat(upload(anita, "?check=true", file.bytes()).status()).isEqualTo(200);
        Analyst.Answer refused = upload(anita, "", file.bytes());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/title")).isEqualTo("Only administrators deploy directly");
        assertThat(upload(ada, "", file.bytes()).status()).isEqualTo(201);
        assertThat(audit.entries("model:parcels/parcel-fee.dmn"))
                .extracting(entry -> entry.actor() + " " + entry.action())
                .endsWith("admin uploaded");
    }

    private static Analyst.Answer upload(Analyst person, String query, byte[] content) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"parcel-fee.dmn\"\r\n\r\n";
        byte[] body =
                (head + new String(content, StandardCharsets.UTF_8) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
        return person.send("POST", "/api/v1/models" + query, body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private static String together(String process, String form) {
        return "{\"hash\":\"%s\",\"together\":[{\"file\":\"parcel-look.form\",\"hash\":\"%s\"}]}"
                .formatted(process, form);
    }
}
