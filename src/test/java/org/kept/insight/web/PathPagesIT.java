package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class PathPagesIT {

    private static final Pattern COUNTED =
            Pattern.compile("href=\"(/insight/[^\"]+/cases\\?[^\"]+)\" data-count=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.camunda.bpm.engine.TaskService tasks;

    private Visitor manager;

    @BeforeEach
    void casesThatEnded() {
        paths.deploy();
        paths.forget();
        for (String name : List.of("Ada", "Bob", "Cyd")) {
            CaseRef ref = rounds.openBare(name);
            tasks.complete(rounds.task(ref));
        }
        manager = new Visitor(port).with("Accept", "text/html");
        manager.signIn("manager", "kept");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from app.insight_goal").update();
        jdbc.sql("delete from app.insight_change").update();
        jdbc.sql("delete from app.insight_target where created_by <> 'kept'").update();
        paths.clear();
    }

    @Test
    void everyNumberLeadsToExactlyItsCases() {
        int followed = 0;
        for (String page : List.of("paths", "promises", "outcomes")) {
            HttpResponse<String> answer = manager.get("/insight/testBare/" + page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("??").doesNotContain("null");
            Matcher link = COUNTED.matcher(answer.body());
            while (link.find()) {
                String cases = link.group(1).replace("&amp;", "&").replace("/insight/", "/api/v1/insight/");
                assertThat(Http.json(Http.as(port, "manager").get(cases))
                                .get("count")
                                .asText())
                        .as(cases)
                        .isEqualTo(link.group(2));
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(5);
    }

    @Test
    void pagesOfEveryProcessOpenWithAndWithoutCases() {
        for (String process : List.of("leadHandling", "complaintHandling", "contractRenewal", "testRound")) {
            for (String page : List.of("paths", "promises", "outcomes")) {
                HttpResponse<String> answer = manager.get("/insight/" + process + "/" + page + "?time=working");
                assertThat(answer.statusCode()).as(process + page).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("??");
            }
        }
        assertThat(manager.get("/insight/changes").body())
                .contains("Lead handling, version 1")
                .doesNotContain("??");
        assertThat(manager.get("/insight/goals").body())
                .contains("No goal is set yet")
                .doesNotContain("??");
    }

    @Test
    void aManagerSetsATargetFromTodayAndIsToldWhatIsWrongWithOne() {
        String page = "/insight/leadHandling/outcomes";
        var wrong = manager.post(
                page,
                "/insight/leadHandling/targets",
                Map.of("measure", "mqlToSal", "value", "lots", "source", "Board"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("value=\"lots\"")
                .contains("value=\"Board\"")
                .contains("Write a number");

        var set = manager.post(
                page, "/insight/leadHandling/targets", Map.of("measure", "mqlToSal", "value", "42", "source", "Board"));

        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(manager.get(page).body()).contains("Target: at least 42 %").contains("Board");
    }

    @Test
    void aGoalThatCannotBeIsShownAgainAsItWasTyped() {
        var answer = manager.post(
                "/insight/goals",
                "/insight/goals",
                Map.of("name", "Quick answers", "process", "testBare", "measure", "cycleTimeP85", "target", "soon"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"Quick answers\"")
                .contains("value=\"soon\"")
                .contains("Write a number");
    }

    @Test
    void aGoalMayBeAboutAPartOfTheCasesOnly() {
        jdbc.sql("update app.insight_case set segment = 'hot' where process_key = 'testBare' and id in"
                        + " (select id from app.insight_case where process_key = 'testBare' order by id limit 2)")
                .update();
        assertThat(manager.get("/insight/goals").body()).contains("<option value=\"hot\"");

        var set = manager.post(
                "/insight/goals",
                "/insight/goals",
                Map.of(
                        "name",
                        "More of them",
                        "owner",
                        "sales-dev",
                        "process",
                        "testBare",
                        "measure",
                        "departures",
                        "segment",
                        "hot",
                        "baseline",
                        "0",
                        "target",
                        "4",
                        "date",
                        "2199-03-31"));

        assertThat(set.statusCode()).as(set.body()).isEqualTo(302);
        assertThat(manager.get("/insight/goals").body())
                .contains("data-count=\"2\"")
                .contains("50 %");
    }

    @Test
    void anAnalystSaysWhatAVersionWasToMoveAndAManagerReadsIt() {
        var analyst = new Visitor(port).with("Accept", "text/html");
        analyst.signIn("analyst", "kept");
        Map<String, String> said = Map.of(
                "kind",
                "process",
                "key",
                "leadHandling",
                "version",
                "1",
                "reason",
                "Calls came too late",
                "measure",
                "speedToLead",
                "direction",
                "down",
                "expectation",
                "by a third");

        assertThat(analyst.post("/insight/changes", "/insight/changes", said).statusCode())
                .isEqualTo(302);
        assertThat(manager.get("/insight/changes?kind=process").body())
                .contains("Calls came too late")
                .contains("by a third");
    }
}
