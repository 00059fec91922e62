package org.kept.studio.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.AuditTrail;
import org.kept.insight.ChangeLedger;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.models.ModelLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Anita changes a table, Remi approves it, it goes live: byte for byte, once, and never by one person alone. */
@KeptTest
class ReleasesIT {

    private static final String DRAFT = Parcels.FEE + "/draft";
    private static final String PURPOSE =
            """
            {"reason":"Returns cost us more","measure":"cycleTimeP50","expectation":"a day less"}
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private ChangeLedger ledger;

    @Autowired
    private TestClock clock;

    private Analyst anita;
    private Analyst remi;
    private Analyst ada;

    @BeforeEach
    void begin() {
        anita = Analyst.as(port, "analyst");
        remi = Analyst.as(port, "reviewer");
        ada = Analyst.as(port, "admin");
        Parcels.deploy(library);
    }

    @AfterEach
    void clean() {
        Parcels.remove(repository, jdbc, transactions);
    }

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
    void nobody_approves_what_they_wrote_or_submitted_whatever_their_role() {
        String hash = anita.put(DRAFT, Parcels.fee(2)).at("/hash");
        assertThat(anita.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(403);
        ada.put(DRAFT + "?takeOver=true", Parcels.fee(3));
        hash = remi.post(DRAFT + "/submit", PURPOSE).at("/hash");

        for (Analyst author : List.of(anita, ada)) {
            Analyst.Answer refused = author.post(DRAFT + "/approve", hash(hash));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.at("/detail")).contains("You wrote some of this draft");
        }
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).at("/detail")).contains("You submitted");
        assertThat(anita.post(DRAFT + "/return", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        for (String person : List.of("sales", "manager")) {
            assertThat(Analyst.as(port, person)
                            .post(DRAFT + "/approve", hash(hash))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(409);
    }

    @Test
    void the_database_itself_refuses_an_approval_by_an_author_or_of_other_content() {
        anita.put(DRAFT, Parcels.fee(2));
        anita.post(DRAFT + "/submit", PURPOSE);

        String approve = "update app.studio_draft set approved_hash = %s, approved_at = now(), approved_by = '%s'";
        for (String set : List.of(
                approve.formatted("hash", "analyst"),
                approve.formatted("repeat('0', 64)", "reviewer"),
                "update app.studio_draft set hash = repeat('0', 64)")) {
            assertThatThrownBy(() -> jdbc.sql(set).update()).as(set).hasMessageContaining("studio_draft_");
        }
        assertThat(jdbc.sql(approve.formatted("hash", "reviewer")).update()).isEqualTo(1);
    }

    @Test
    void a_change_after_the_approval_makes_it_void() {
        String hash = approved(DRAFT, Parcels.fee(2));
        Analyst.Answer changed = anita.put(DRAFT, Parcels.fee(3));

        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status()).isEqualTo(409);
        assertThat(anita.post(DRAFT + "/deploy", hash(changed.at("/hash"))).status())
                .isEqualTo(409);
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(409);
        assertThat(remi.post(DRAFT + "/approve", hash(changed.at("/hash"))).status())
                .as("not submitted as it is now")
                .isEqualTo(409);
        anita.put(DRAFT, Parcels.fee(2));
        assertThat(anita.post(DRAFT + "/deploy", hash(hash)).status())
                .as("changed back, but nobody has said so")
                .isEqualTo(409);
        assertThat(anita.get(DRAFT + "/state").at("/stage")).isEqualTo("checked");
        assertThat(audit.entries("model:parcels/parcel-fee.dmn"))
                .extracting(AuditTrail.Entry::action)
                .contains("approval-void");
    }

    @Test
    void a_submission_says_what_it_is_for_and_has_no_problems() {
        anita.put(DRAFT, Parcels.fee(2).replace("parcel-fee", "parcel fee"));
        Analyst.Answer problems = anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(problems.status()).isEqualTo(422);
        assertThat(problems.json().at("/problems")).isNotEmpty();

        anita.put(DRAFT, Parcels.fee(2));
        Analyst.Answer missing = anita.post(DRAFT + "/submit", "{\"direction\":\"sideways\"}");
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.json().at("/fields"))
                .extracting(field -> field.at("/field").asText())
                .containsExactly("reason", "measure", "direction");
        Analyst.Answer none = anita.post(DRAFT + "/submit", "{\"reason\":\"A typing error\",\"measure\":\"none\"}");
        assertThat(none.at("/submission/measure")).isEqualTo("none");
        assertThat(none.json().at("/submission/counted").asBoolean()).isFalse();
        anita.put(DRAFT, Parcels.fee(1));
        assertThat(anita.post(DRAFT + "/submit", PURPOSE).at("/detail")).contains("same as what is live");
    }

    @Test
    void a_reviewer_gives_it_back_with_a_reason_and_the_author_reads_it() {
        String hash = anita.put(DRAFT, Parcels.fee(2)).at("/hash");
        assertThat(remi.post(DRAFT + "/return", "{\"reason\":\"Too early\"}").status())
                .isEqualTo(409);
        anita.post(DRAFT + "/submit", PURPOSE);
        assertThat(remi.post(DRAFT + "/return", "{}").status()).isEqualTo(422);

        assertThat(remi.post(DRAFT + "/return", "{\"reason\":\"Two is too little\"}")
                        .status())
                .isEqualTo(200);

        Analyst.Answer state = anita.get(DRAFT + "/state");
        assertThat(state.at("/returned/reason")).isEqualTo("Two is too little");
        assertThat(state.at("/steps/3/words")).isEqualTo("Given back by Remi Stone: Two is too little");
        assertThat(remi.post(DRAFT + "/approve", hash(hash)).status()).isEqualTo(409);
        assertThat(anita.get(DRAFT).text()).isEqualTo(Parcels.fee(2));
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
        byte[] body = (head + new String(content, java.nio.charset.StandardCharsets.UTF_8) + "\r\n--b--\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return person.send("POST", "/api/v1/models" + query, body, "Content-Type", "multipart/form-data; boundary=b");
    }

    private String approved(String draft, String content) {
        String hash = anita.put(draft, content).at("/hash");
        assertThat(anita.post(draft + "/submit", PURPOSE).status()).isEqualTo(200);
        assertThat(remi.post(draft + "/approve", hash(hash)).status()).isEqualTo(200);
        return hash;
    }

    private static String hash(String hash) {
        return "{\"hash\":\"" + hash + "\"}";
    }

    private static String together(String process, String form) {
        return "{\"hash\":\"%s\",\"together\":[{\"file\":\"parcel-look.form\",\"hash\":\"%s\"}]}"
                .formatted(process, form);
    }
}
