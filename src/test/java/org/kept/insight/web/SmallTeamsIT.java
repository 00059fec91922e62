package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a team of few people every page says how much work there is, and none how these few do it (ADR 0082). */
@KeptTest
class SmallTeamsIT {

    private static final String EVERYBODY = "from=2026-05-01&to=2026-06-30";
    private static final String OURS = "team=complaints-manager&" + EVERYBODY;

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.camunda.bpm.engine.TaskService tasks;

    private Visitor manager;

    /** Three cases of the small team that took two hours each, with one promise kept and one broken. */
    @BeforeEach
    void threeCases() {
        paths.deploy();
        paths.forget();
        clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
        List<CaseRef> all = List.of(rounds.openBare("Ada"), rounds.openBare("Bob"), rounds.openBare("Cyd"));
        clock.advance(Duration.ofHours(2));
        all.forEach(ref -> tasks.complete(rounds.task(ref)));
        jdbc.sql("update app.insight_case set team = 'complaints-manager'").update();
        promise(all.get(0), "KEPT", "2026-06-01T09:00:00Z");
        promise(all.get(1), "BROKEN", "2026-06-03T09:00:00Z");
        manager = new Visitor(port).with("Accept", "text/html");
        manager.signIn("manager", "kept");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from app.promise where policy = 'small-team'").update();
        jdbc.sql("delete from app.insight_goal").update();
        paths.clear();
    }

    @Test
    void whatIsReachedIsHiddenAndHowCasesEndedIsShown() {
        assertThat(page("testBare/outcomes?" + EVERYBODY)).contains("id=\"measure-caseTime\"");

        String outcomes = page("testBare/outcomes?" + OURS);

        assertThat(outcomes)
                .contains("Too few people to say: this team is so small that what it reaches")
                .contains("data-count=\"3\"")
                .doesNotContain("id=\"measure-");
    }

    @Test
    void howManyPromisesWereKeptIsHiddenAndHowManyFellDueIsShown() {
        String promises = page("testBare/promises?" + OURS);

        assertThat(promises)
                .contains("Too few people to say how many promises were kept")
                .contains("2 due")
                .doesNotContain("1 kept", "1 broken", "50 %");
        String byTeam = page("testBare/promises?" + EVERYBODY);
        assertThat(byTeam).contains("1 kept", "1 broken").contains("too few people");
        for (String mark : List.of("promise~kept", "promise~broken", "promise~kept~policy~small-team")) {
            assertThat(cases(mark, OURS)).as(mark).isEqualTo(422);
        }
        for (String mark : List.of("promise~kept~team~complaints-manager", "promise~broken~team~complaints-manager")) {
            assertThat(cases(mark, EVERYBODY)).as(mark).isEqualTo(422);
        }
        assertThat(cases("promise~due~team~complaints-manager", EVERYBODY)).isEqualTo(200);
        assertThat(late("promise~due")).as("of everybody").isTrue();
        assertThat(late("promise~due~team~complaints-manager"))
                .as("of these few")
                .isFalse();
    }

    @Test
    void howOftenWorkWasRightTheFirstTimeAndHowLongAWayTookAreHidden() {
        assertThat(page("testBare/paths?" + EVERYBODY)).contains("id=\"again\"", "2 h");

        String ways = page("testBare/paths?" + OURS);

        assertThat(ways).contains("Too few people to say", "data-count=\"3\"").doesNotContain("id=\"again\"", "2 h");
        String step = jdbc.sql(
                        "select model_key || '%23' || activity_id from app.insight_step where process_key = 'testBare' limit 1")
                .query(String.class)
                .single();
        for (String mark : List.of(
                "ended-paths~clean",
                "ended-paths~again",
                "had~" + step + "~again",
                "had~" + step + "~once",
                "extra~" + step)) {
            assertThat(cases(mark, EVERYBODY)).as(mark).isEqualTo(200);
            assertThat(cases(mark, OURS)).as(mark).isEqualTo(422);
        }
        assertThat(cases("ended-paths", OURS)).isEqualTo(200);
    }

    @Test
    void aGoalOfTheirsIsAboutAmountsAndOneOfOldTimesIsNoLongerMeasured() {
        assertThat(goal("cycleTimeP85", "7200", "1").statusCode()).isEqualTo(422);
        assertThat(Http.json(goal("cycleTimeP85", "7200", "1")).findValuesAsText("field"))
                .containsExactly("team");
        assertThat(goal("departures", "0", "10").statusCode()).isEqualTo(201);
        assertThat(page("goals")).contains("30 %");

        jdbc.sql("update app.insight_goal set measure = 'cycleTimeP85'").update();
        assertThat(page("goals")).contains("not measured").doesNotContain("2 h");
        for (String measure : List.of("promisesKept", "firstPass")) {
            jdbc.sql("update app.insight_goal set measure = :measure")
                    .param("measure", measure)
                    .update();
            assertThat(page("goals")).as(measure).contains("not measured");
        }
    }

    private HttpResponse<String> goal(String measure, String baseline, String target) {
        return Http.as(port, "manager")
                .post(
                        "/api/v1/goals",
                        """
                        {"name": "Ours", "owner": "complaints-manager", "team": "complaints-manager", "process": "testBare", "measure": "%s", "baseline": %s,
                         "target": %s, "date": "2026-09-30"}"""
                                .formatted(measure, baseline, target));
    }

    private int cases(String mark, String scope) {
        return Http.as(port, "manager")
                .get("/api/v1/insight/testBare/cases?mark=" + mark + "&" + scope)
                .statusCode();
    }

    /** Whether the list says of any promise by how much it was late. */
    private boolean late(String mark) {
        var list = Http.json(
                Http.as(port, "manager").get("/api/v1/insight/testBare/cases?mark=" + mark + "&" + EVERYBODY));
        assertThat(list.get("count").asInt()).as(mark).isEqualTo(2);
        return list.get("items").findValues("took").stream().anyMatch(took -> !took.isNull());
    }

    private String page(String path) {
        HttpResponse<String> answer = manager.get("/insight/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private void promise(CaseRef ref, String state, String done) {
        jdbc.sql(
                        """
                        insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at, due_at, warn_at,
                            state, explanation, broken_at, fulfilled_at, ended_at, created_at, created_by, updated_at, updated_by, row_version)
                        values (gen_random_uuid(), :ref, 'small-team', 'Answer', 4, 'working_hours', 'england', false, 80, '2026-06-01 08:00Z',
                            '2026-06-02 08:00Z', '2026-06-01 20:00Z', :state, '[]', case when :state = 'BROKEN' then timestamptz '2026-06-02 08:00Z' end,
                            :done::timestamptz, :done::timestamptz, '2026-06-01 08:00Z', 'test', '2026-06-01 08:00Z', 'test', 0)""")
                .param("ref", ref.value())
                .param("state", state)
                .param("done", done)
                .update();
    }
}
