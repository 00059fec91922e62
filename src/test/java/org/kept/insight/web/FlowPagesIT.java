package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.Log;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.ScopeReader;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages of flow, of forecasts and of comparisons, as a manager reads them. */
@KeptTest
class FlowPagesIT {

    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final String P = "leadHandling";
    private static final Pattern COUNTED = Pattern.compile("<a [^>]*href=\"([^\"]+)\"[^>]*data-count=\"(\\d+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Log log;

    @Autowired
    TestClock clock;

    @Autowired
    ScopeReader scopes;

    @Autowired
    CasesBehind behind;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void signIn() {
        log.clear();
        clock.setTo(NOW);
        manager = new Visitor(port);
        manager.signIn("manager", "kept");
    }

    @Test
    void everyNumberOfTheThreePagesLeadsToExactlyItsCases() {
        ninetyDays();
        int compared = 0;
        for (String page : List.of(
                "flow",
                "flow?time=working",
                "flow?segment=hot&version=1",
                "flow?from=2026-11-10&to=2026-11-20",
                "forecast",
                "compare",
                "compare?by=version")) {
            String body = page(page);
            Matcher links = COUNTED.matcher(body);
            while (links.find()) {
                var url = UriComponentsBuilder.fromUriString(links.group(1).replace("&amp;", "&"))
                        .build();
                if (!url.getPath().endsWith("/cases")) {
                    continue;
                }
                var decoded = new java.util.HashMap<String, String>();
                url.getQueryParams()
                        .forEach((name, value) -> decoded.put(
                                name,
                                java.net.URLDecoder.decode(value.get(0), java.nio.charset.StandardCharsets.UTF_8)));
                var scope = scopes.read(P, decoded);
                long rows = behind.count(behind.select(scope, Mark.parse(decoded.get("mark"))));
                assertThat(rows).as(page + " " + url).isEqualTo(Long.parseLong(links.group(2)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void thePageOfFlowSaysInWordsWhatItsNumbersSay() {
        ninetyDays();

        String body = page("flow");

        assertThat(body)
                .contains("cases are open at the end")
                .contains("85 in 100 were done within")
                .contains("are still open and no dot here")
                .contains("The numbers hang together")
                .contains("Little’s law for exactly these days")
                .contains("What is counted here")
                .doesNotContain("style=\"", "??insight", "null");
    }

    @Test
    void withTooLittleKnownTheForecastRefusesInWords() {
        log.run(P, "a", "2026-11-20T09:00:00Z", null);

        String body = page("forecast");

        assertThat(body)
                .contains("Too little is known for a date: it takes 4 weeks of ordinary days.")
                .contains("When the one open case is done cannot be told: too few like them are finished.")
                .contains("How often such odds come true is not known yet")
                .doesNotContain("85 % sure:");
    }

    @Test
    void theForecastStatesItsRecordAndKeepsItsQuestionInTheAddress() {
        ninetyDays();

        String body = page("forecast?until=2026-12-24&arrivals=yes&without=2026-11-02");

        assertThat(body)
                .containsAnyOf("85 % sure: by", "At this rate the pile is not gone")
                .contains("By 24 Dec 2026 at least")
                .containsPattern("(Of \\d+ such dates in the past year|Whether such dates hold is not known yet)")
                .contains("Days left out as out of the ordinary: 1.")
                .contains("2026-11-02");
        assertThat(manager.get("/insight/" + P + "/forecast?until=2026-01-01").statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTeamOfFewPeopleHasItsAmountsShownAndItsSpeedHidden() {
        ninetyDays();
        jdbc.sql("update app.insight_case set team = 'sales-dev'").update();

        String flow = page("flow?team=sales-dev");

        assertThat(flow).contains("Too few people to say").contains("cases are open at the end");
        assertThat(flow).doesNotContain("85 in 100 were done", "hang together", "Half of the cases");
        assertThat(page("forecast?team=sales-dev"))
                .contains("Too few people to say")
                .doesNotContain("% sure:");
        assertThat(page("compare?by=team&a=sales-dev&b=complaints-team"))
                .contains("Too few people to say")
                .doesNotContain("data-count");
        assertThat(page("compare?team=sales-dev"))
                .contains("Too few people to say")
                .doesNotContain("data-count");
    }

    @Test
    void anEmptyProcessIsSaidToBeEmpty() {
        assertThat(page("flow"))
                .contains("Nothing began and nothing ended in these days.")
                .contains("No case was there in these days.");
        assertThat(page("forecast")).contains("Nothing is open: there is nothing to wait for.");
        assertThat(page("compare")).contains("Too few to say");
        assertThat(page("compare?by=version")).contains("there are no two to compare");
    }

    @Test
    void peopleWhoOnlyDoTheWorkDoNotReadThem() {
        Visitor sales = new Visitor(port);
        sales.signIn("sales", "kept");
        for (String page : List.of("flow", "forecast", "compare")) {
            assertThat(sales.get("/insight/" + P + "/" + page).statusCode()).isEqualTo(403);
        }
    }

    private void ninetyDays() {
        for (int i = 0; i < 320; i++) {
            Instant start = Instant.parse("2026-08-31T08:00:00Z").plus(Duration.ofHours(i * 6L + i % 5));
            Instant end = start.plus(Duration.ofHours(20 + i * 37L % 150));
            boolean over = end.isBefore(NOW) && i % 17 > 0;
            String id = UUID.nameUUIDFromBytes(("run" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                    .toString();
            Log.Run run = log.run(P, id, start.toString(), over ? end.toString() : null)
                    .with("version", start.isBefore(Instant.parse("2026-10-05T00:00:00Z")) ? 1 : 2)
                    .with("last_version", i % 40 == 0 || !start.isBefore(Instant.parse("2026-10-05T00:00:00Z")) ? 2 : 1)
                    .with("segment", i % 3 == 0 ? "hot" : "cold")
                    .with("cancelled", over && i % 29 == 0)
                    .with("value", 1000 + i)
                    .with("currency", "EUR")
                    .reached("Received", start.toString())
                    .step("Task_CallBack", start.toString(), over ? end.toString() : null);
            if (i % 2 == 0) {
                run.reached("Assess", start.plus(Duration.ofHours(9)).toString());
            }
        }
    }

    private String page(String path) {
        HttpResponse<String> answer = manager.get("/insight/" + P + "/" + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
