package org.kept.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Cases.StoryEntry;
import org.kept.casework.Rounds;
import org.kept.casework.forgotten.Forgotten;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.promise.domain.PromiseSweep;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with the clocks of a case, on its page and by the API. */
@KeptTest
class CaseClocksIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");
    private static final String POLICY = "test-case-clock";

    @LocalServerPort
    int port;

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    Promises promises;

    @Autowired
    Forgotten forgotten;

    @Autowired
    PromiseSweep sweep;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseRef ref;
    private String note;
    private Visitor manager;

    @BeforeEach
    void aCaseWithAClockAndANoteThatSomebodyWasAsked() {
        clock.setTo(MONDAY_TEN);
        rounds.deploy();
        jdbc.sql(
                        """
                        insert into app.promise_policy (id, name, amount, unit, calendar, source, escalate_team,
                            extensions_allowed, extension_amount, extension_unit, extension_condition)
                        values (:id, 'Final answer', 5, 'working_days', 'england', 'this test', 'redress-approvers',
                            1, 2, 'weeks', 'it is complex') on conflict do nothing""")
                .param("id", POLICY)
                .update();
        ref = rounds.open("A. Hart", 100);
        promises.make(ref, POLICY, MONDAY_TEN);
        cases.tell(ref, new StoryEntry(MONDAY_TEN, "note", "manager", "Rang her, she looks for the meter reading"));
        note = jdbc.sql("select cast(id as text) from app.casework_story where ref = :ref and kind = 'note'")
                .param("ref", ref.value())
                .query(String.class)
                .single();
        signIn();
    }

    /** Sessions do not outlast the leaps of time in these tests. */
    private void signIn() {
        manager = new Visitor(port);
        manager.signIn("manager", "kept");
    }

    @AfterEach
    void nothingIsLeft() {
        rounds.clear();
    }

    @Test
    void theOwnerStopsAClockWithAReasonAndWhatShowsItAndStartsItAgain() {
        assertThat(page()).contains("Pause the clock", "Rang her, she looks for the meter reading");

        assertThat(act("pause", Map.of("reason", "awaiting your meter reading", "evidence", note))
                        .statusCode())
                .isEqualTo(302);
        clock.advance(Duration.ofDays(1));
        signIn();

        assertThat(open().state()).isEqualTo(PromiseState.PAUSED);
        assertThat(page())
                .contains("paused since Mon 7 Sep 10:00 awaiting your meter reading", "Start the clock again");
        assertThat(manager.get("/cases/" + ref + "?tab=story").body())
                .contains("Clock stopped: Final answer – awaiting your meter reading");

        act("resume", Map.of());
        assertThat(open().state()).isEqualTo(PromiseState.OPEN);
        assertThat(open().dueAt()).isEqualTo("2026-09-15T16:00:00Z");
    }

    @Test
    void whatWasTypedIsStillThereWhenThePauseIsRefused() {
        HttpResponse<String> refused =
                act("pause", Map.of("reason", "awaiting your answer", "evidence", "letter-of-another"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("awaiting your answer", "Choose a letter, mail, call or note of this case");
        assertThat(open().state()).isEqualTo(PromiseState.OPEN);
    }

    @Test
    void aPromiseIsExtendedOnceUnderTheConditionThatThePageShows() {
        assertThat(page()).contains("By 2 weeks, once. Only if: it is complex");

        assertThat(act("extend", Map.of("reason", "a survey is needed")).statusCode())
                .isEqualTo(302);

        assertThat(open().dueAt()).isEqualTo("2026-09-28T16:00:00Z");
        assertThat(page()).contains("extended by 2 weeks: a survey is needed").doesNotContain("Why it takes longer");
        HttpResponse<String> again = act("extend", Map.of("reason", "and another"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("no extension is left");
    }

    @Test
    void programsDoTheSameAndAreToldWhatIsWrong() {
        String path = "/api/v1/cases/" + ref + "/promises/" + POLICY;
        Http api = Http.as(port, "manager");
        assertThat(api.post(path + "/pause", "{\"reason\":\"awaiting them\"}").statusCode())
                .isEqualTo(422);
        assertThat(api.post(path + "/pause", "{\"reason\":\"awaiting them\",\"evidence\":\"" + note + "\"}")
                        .body())
                .contains("\"pauseReason\":\"awaiting them\"");
        assertThat(api.post(path + "/resume", "").body()).contains("\"state\":\"OPEN\"");
        assertThat(api.post(path + "/extend", "{\"reason\":\"a survey\"}").body())
                .contains("\"extended\":1");
        assertThat(api.post(path + "/extend", "{\"reason\":\"a survey\"}").statusCode())
                .isEqualTo(422);
        assertThat(api.post("/api/v1/cases/" + ref + "/promises/no-such/resume", "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotChangeTheCaseMayNotStopItsClocks() {
        String path = "/api/v1/cases/" + ref + "/promises/" + POLICY + "/resume";
        assertThat(Http.as(port, "analyst").post(path, "").statusCode()).isEqualTo(403);
        assertThat(Http.as(port, "care").post(path, "").statusCode()).isEqualTo(404);
        assertThat(Http.anybody(port).post(path, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aCaseThatWaitsForItsCustomerIsNotOverdueAndComesBackAsARiskAfterTenWorkingDays() {
        act("pause", Map.of("reason", "awaiting your meter reading", "evidence", note));
        clock.setTo(Instant.parse("2026-09-18T09:00:00Z"));
        signIn();
        assertThat(manager.get("/cases?promise=broken").body()).doesNotContain(ref.value());
        assertThat(manager.get("/cases?promise=risk").body()).doesNotContain(ref.value());
        assertThat(forgotten.everywhere()).noneMatch(item -> item.ref().equals(ref.value()));

        assertThat(Http.as(port, "rosa").get("/api/v1/cases/" + ref).statusCode())
                .isEqualTo(404);

        clock.setTo(Instant.parse("2026-09-21T16:00:01Z"));
        sweep.sweep();
        signIn();

        assertThat(manager.get("/cases?promise=risk").body()).contains(ref.value());
        assertThat(Http.as(port, "manager")
                        .get("/api/v1/promises?state=at-risk&limit=200")
                        .body())
                .contains(ref.value());
        assertThat(Http.as(port, "rosa").get("/api/v1/cases/" + ref).statusCode())
                .as("her team was called")
                .isEqualTo(200);
    }

    @Test
    void theOddsAreSaidOnTheCaseAndOnTheTaskOnceThereIsEnoughToCompare() {
        past(19, "2026-08-05T10:00:00Z");
        assertThat(page()).doesNotContain("like this");
        past(3, "2026-08-20T10:00:00Z");
        past(2, "2026-08-03T10:00:00Z"); // an hour: they were over at this age
        clock.setTo(Instant.parse("2026-09-07T12:00:00Z"));
        signIn();

        String sentence = "Of 22 like this, 3 took longer than the time that is left.";

        assertThat(page()).contains(sentence);
        assertThat(manager.get("/inbox/tasks/" + rounds.task(ref)).body()).contains(sentence);
    }

    private void past(int many, String fulfilled) {
        jdbc.sql(
                        """
                insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at, due_at,
                    warn_at, state, explanation, fulfilled_at, ended_at, created_at, created_by, updated_at, updated_by, row_version)
                select gen_random_uuid(), 'TEST-2025-' || nextval('app.case_number_test') + 100000000, policy, 'Final answer', 5,
                    'working_days', 'england', false, 80, timestamptz '2026-08-03T09:00:00Z', timestamptz '2026-08-10T16:00:00Z',
                    timestamptz '2026-08-09T00:00:00Z', 'KEPT', '{"parts":[]}', at, at, at, 'test', at, 'test', 0
                from (values (cast(:policy as varchar), cast(:at as timestamptz))) as one (policy, at), generate_series(1, :many)""")
                .param("policy", POLICY)
                .param("at", fulfilled)
                .param("many", many)
                .update();
    }

    private HttpResponse<String> act(String act, Map<String, String> fields) {
        return manager.post("/cases/" + ref, "/cases/" + ref + "/promises/" + POLICY + "/" + act, fields);
    }

    private String page() {
        return manager.get("/cases/" + ref).body().replace("&#39;", "'");
    }

    private PromiseView open() {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals(POLICY))
                .findFirst()
                .orElseThrow();
    }
}
