package org.kept.studio.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.studio.Analyst;
import org.kept.studio.ModelRef;
import org.kept.studio.Parcels;
import org.kept.studio.draft.Drafts;
import org.kept.support.KeptTest;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.trial.jvm.ChildJvm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An analyst tries a draft before anybody approves it: it goes as the scenario says, or a sentence says why not. */
@KeptTest
class DraftTrialsIT {

    private static final String DRAFT = Parcels.RETURN + "/draft";
    private static final String TRIAL = DRAFT + "/trial";
    private static final String WAITED =
            """
            name: A return is paid for when it arrives
            when:
              - expect: {at: Event_Arrived}
              - wait: P301D
            then:
              decided: {parcel-fee: {fee: %d, row: 1}}
              ended: EndEvent_Done
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
    private Drafts drafts;

    private Analyst anita;

    @BeforeEach
    void begin() {
        clear();
        Parcels.deploy(library);
        anita = Analyst.as(port, "analyst");
    }

    @AfterEach
    void clear() {
        Parcels.remove(repository, jdbc, transactions);
    }

    @Test
    void a_draft_goes_as_the_scenario_says_and_that_is_remembered_with_its_hash() throws Exception {
        String hash = anita.put(DRAFT, changed()).at("/hash");

        var answer = anita.post(TRIAL, wanted(WAITED.formatted(1)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.at("/verdict")).as(answer.text()).isEqualTo("passed");
        assertThat(answer.at("/scenarios/0/passed")).isEqualTo("true");
        JsonNode path = answer.json().at("/scenarios/0/path");
        assertThat(path).extracting(step -> step.path("id").asText()).contains("StartEvent_Sent", "Flow_2", "Task_Fee");
        assertThat(path.get(path.size() - 1).path("at").asText()).startsWith("2026-12-27");
        assertThat(answer.json().at("/coverage/0/share").asDouble()).isEqualTo(1);
        ModelRef ref = new ModelRef(Parcels.MODULE, "parcel-return.bpmn");
        assertThat(drafts.require(ref).tried()).isTrue();
        assertThat(anita.get(DRAFT + "/trials").at("/items/0/hash")).isEqualTo(hash);
    }

    @Test
    void what_goes_otherwise_is_said_in_a_sentence() throws Exception {
        anita.put(DRAFT, changed());

        var answer = anita.post(TRIAL, wanted(WAITED.formatted(2)));

        assertThat(answer.at("/verdict")).isEqualTo("failed");
        assertThat(answer.at("/scenarios/0/sentence"))
                .isEqualTo(
                        "The table “parcel-fee” was expected to give {fee=2, row=1}, but it gave [{fee=1}] by row 1");
        assertThat(drafts.require(new ModelRef(Parcels.MODULE, "parcel-return.bpmn"))
                        .tried())
                .isFalse();
    }

    @Test
    void other_sound_drafts_of_the_module_are_in_place() throws Exception {
        anita.put(DRAFT, changed());
        anita.put(Parcels.FEE + "/draft", Parcels.fee(9));

        assertThat(anita.post(TRIAL, wanted(WAITED.formatted(9))).at("/verdict"))
                .isEqualTo("passed");
    }

    @Test
    void without_a_scenario_everything_that_stands_beside_the_model_is_tried_and_a_bare_start() {
        anita.put(DRAFT, changed());
        anita.put(Parcels.RETURN + "/scenarios/paid", WAITED.formatted(1));

        var answer = anita.send("POST", TRIAL, null);

        assertThat(answer.at("/verdict")).as(answer.text()).isEqualTo("passed");
        assertThat(answer.json().at("/scenarios"))
                .extracting(each -> each.path("name").asText())
                .containsExactly("Deploy and start", "paid");
        assertThat(anita.post(TRIAL, "{\"scenario\":\"paid\"}").at("/scenarios/0/name"))
                .isEqualTo("paid");
    }

    @Test
    void a_bare_start_that_cannot_begin_is_no_tick_and_says_why() {
        anita.put(DRAFT, Parcels.PROCESS_THAT_ASKS);

        var alone = anita.send("POST", TRIAL, null);

        assertThat(alone.at("/verdict")).as(alone.text()).isEqualTo("failed");
        assertThat(alone.json().at("/scenarios/0/passed").asBoolean(true)).isFalse();
        assertThat(alone.at("/sentence"))
                .startsWith("The models can be deployed, but no case was seen to run. Started with nothing given:")
                .contains("The case cannot begin", "parcelWeight");
        assertThat(drafts.require(new ModelRef(Parcels.MODULE, "parcel-return.bpmn"))
                        .tried())
                .isFalse();

        anita.put(
                Parcels.RETURN + "/scenarios/small", "given:\n  variables: {parcelWeight: 1}\n" + WAITED.formatted(1));
        var beside = anita.send("POST", TRIAL, null);
        assertThat(beside.at("/verdict")).as(beside.text()).isEqualTo("passed");
        assertThat(beside.at("/sentence")).isEqualTo("1 scenario went as expected");
        assertThat(beside.json().at("/scenarios/0/passed").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = "R/2000-01-01T00:00:00/PT1S")
    void a_timer_that_would_hang_the_server_hangs_its_child_and_the_next_deployment_works(String cycle) {
        anita.put(
                DRAFT,
                Parcels.PROCESS.replace("<timeDuration>P300D</timeDuration>", "<timeCycle>" + cycle + "</timeCycle>"));
        long began = System.nanoTime();

        var answer = anita.send("POST", TRIAL, null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/verdict")).as(answer.text()).isIn("too-long", "too-big");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        assertThat(ChildJvm.running()).isZero();
        assertThat(library.deployUploaded(
                                Parcels.MODULE,
                                java.util.List.of(Parcels.file("parcel-fee.dmn", Parcels.fee(3))),
                                "admin",
                                false)
                        .changed())
                .isTrue();
    }

    @Test
    void what_cannot_be_understood_is_refused_with_its_line() throws Exception {
        anita.put(DRAFT, changed());

        var answer = anita.post(TRIAL, wanted("name: x\nwhen:\n  - compleet: Task\nthen: {ended: true}\n"));
        var unknown = anita.post(TRIAL, "{\"scenario\":\"no such thing\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.text()).contains("Line 3", "A step begins with one of");
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void scenarios_are_kept_read_replaced_and_taken_away() {
        String path = Parcels.RETURN + "/scenarios/paid%20late";

        assertThat(anita.put(path, WAITED.formatted(1)).status()).isEqualTo(200);
        assertThat(anita.put(path, WAITED.formatted(5)).at("/author")).isEqualTo("analyst");

        assertThat(anita.get(path).text()).contains("fee: 5").contains("process: parcelReturn");
        assertThat(anita.get(Parcels.RETURN + "/scenarios").json().at("/items")).hasSize(1);
        assertThat(anita.delete(path).status()).isEqualTo(204);
        assertThat(anita.get(path).status()).isEqualTo(404);
    }

    @Test
    void those_that_ship_with_kept_can_be_read_and_stay() {
        String all = "/api/v1/models/lead/lead-handling.bpmn/scenarios";
        String junk = all + "/What%20is%20no%20lead%20is%20kept%20as%20junk";

        assertThat(anita.get(all).json().at("/items").size()).isGreaterThan(8);
        assertThat(anita.get(junk).text()).contains("LEAD_INVALID");
        assertThat(anita.delete(junk).status()).isEqualTo(409);
        assertThat(anita.put(junk, WAITED.formatted(1)).status()).isEqualTo(409);
    }

    @Test
    void nobody_else_may_and_without_a_draft_there_is_nothing_to_try() {
        assertThat(Analyst.as(port, "sales").send("POST", TRIAL, null).status()).isEqualTo(403);
        assertThat(anita.send("POST", TRIAL, null).status()).isEqualTo(404);
    }

    private static String changed() {
        return Parcels.PROCESS.replace("Return of a parcel", "Return of a small parcel");
    }

    private static String wanted(String scenario) throws Exception {
        return new ObjectMapper().writeValueAsString(Map.of("scenario", scenario));
    }
}
