package org.kept.insight.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
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

@KeptTest
class GoalApiIT {

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

    /** One case that took two hours, and one that is open and worth 500. */
    @BeforeEach
    void twoCases() {
        paths.deploy();
        paths.forget();
        clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
        rounds.open("Open Ltd", 500);
        CaseRef done = rounds.openBare("Done Ltd");
        clock.advance(Duration.ofHours(2));
        tasks.complete(rounds.task(done));
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from app.insight_goal").update();
        paths.clear();
    }

    @Test
    void aGoalIsSetAndTheProcessTellsHowFarItIs() {
        HttpResponse<String> answer = post(
                """
                {"name": "Faster", "owner": "sales-dev", "process": "testBare", "measure": "cycleTimeP85", "baseline": 14400,
                 "target": 3600, "date": "2026-09-30"}""");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode goal = Http.json(answer);
        assertThat(goal.get("measured").asBoolean()).isTrue();
        assertThat(goal.get("value").asDouble()).isEqualTo(7200);
        assertThat(goal.get("progress").asDouble()).isEqualTo(2 / 3.0, within(1e-9));
        assertThat(goal.get("unit").asText()).isEqualTo("seconds");
        JsonNode cases = Http.json(manager().get(goal.get("casesHref").asText()));
        assertThat(cases.get("count").asLong())
                .isEqualTo(goal.get("n").asLong())
                .isEqualTo(1);
        JsonNode one =
                Http.json(manager().get(answer.headers().firstValue("location").orElseThrow()));
        assertThat(one).isEqualTo(goal);
        JsonNode all = Http.json(manager().get("/api/v1/goals"));
        assertThat(all.get("count").asLong()).isEqualTo(1);
        assertThat(all.get("items").get(0).get("id")).isEqualTo(goal.get("id"));
    }

    @Test
    void aGoalMayBeMoneyThatWaitsAtAStep() {
        String step = jdbc.sql(
                        "select activity_id from app.insight_step where process_key = 'testRound' and ended_at is null")
                .query(String.class)
                .list()
                .get(0);

        JsonNode goal = Http.json(post(
                """
                {"name": "Less money waits", "owner": "sales-dev", "process": "testRound", "measure": "valueWaiting", "step": "%s",
                 "target": 100, "date": "2026-09-30"}"""
                        .formatted(step)));

        assertThat(goal.get("baseline").asInt())
                .as("taken from what is measured")
                .isEqualTo(500);
        assertThat(goal.get("unit").asText()).isEqualTo("money");
        assertThat(goal.get("progress").asDouble()).isZero();
    }

    @Test
    void whatIsNotMeasuredIsSaidToBeNot() {
        post(
                """
                {"name": "Nothing ended", "owner": "sales-dev", "process": "testRound", "measure": "cycleTimeP50", "baseline": 4,
                 "target": 2, "unit": "hours", "date": "2026-09-30"}""");

        JsonNode goal = Http.json(manager().get("/api/v1/goals")).get("items").get(0);

        assertThat(goal.get("measured").asBoolean()).isFalse();
        assertThat(goal.hasNonNull("progress")).isFalse();
        assertThat(goal.get("baseline").asInt()).isEqualTo(14_400);
        assertThat(page()).contains("not measured");
        jdbc.sql("update app.insight_goal set measure = 'measureOfOldTimes'").update();
        assertThat(page()).contains("no such number any more");
    }

    @Test
    void everyFieldThatMakesNoSenseIsNamed() {
        HttpResponse<String> answer = post(
                """
                {"name": " ", "owner": "nobody", "process": "testBare", "measure": "luck", "target": "much", "date": "2026-05-01",
                 "version": "0", "unit": "miles"}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(Http.json(answer).findValuesAsText("field"))
                .contains("name", "owner", "measure", "target", "date", "version", "unit");
        assertThat(Http.json(
                                post(
                                        """
                                {"name": "Same", "owner": "sales-dev", "process": "testBare", "measure": "wip", "baseline": 3, "target": 3,
                                 "date": "2026-09-30"}"""))
                        .findValuesAsText("field"))
                .containsExactly("target");
    }

    @Test
    void staffSetNoGoals() {
        assertThat(Http.as(port, "sales").get("/api/v1/goals").statusCode()).isEqualTo(403);
    }

    private String page() {
        Visitor visitor = new Visitor(port).with("Accept", "text/html");
        visitor.signIn("manager", "kept");
        return visitor.get("/insight/goals").body();
    }

    private HttpResponse<String> post(String json) {
        return manager().post("/api/v1/goals", json);
    }

    private Http manager() {
        return Http.as(port, "manager");
    }
}
