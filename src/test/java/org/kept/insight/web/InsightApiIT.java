package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.insight.rollup.Folding;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeptTest
class InsightApiIT {

    private static final String JUNE = "?from=2026-06-01&to=2026-06-07";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    Folding folding;

    @Autowired
    TestClock clock;

    /** Three cases on Monday at nine: one done in an hour, one in three, one still open and worth 500. */
    @BeforeEach
    void threeCases() {
        paths.deploy();
        paths.forget();
        clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
        CaseRef quick = rounds.open("Quick Ltd", 100);
        CaseRef slow = rounds.open("Slow Ltd", 200);
        rounds.open("Open Ltd", 500);
        clock.advance(Duration.ofHours(1));
        finish(quick);
        clock.advance(Duration.ofHours(2));
        finish(slow);
    }

    @AfterEach
    void clear() {
        paths.clear();
    }

    @Test
    void tellsWhatCameWhatEndedWhatIsOpenAndHowLongItTook() {
        JsonNode numbers = read("/api/v1/insight/testRound" + JUNE);

        assertThat(value(numbers, "arrivals")).isEqualTo(3);
        assertThat(value(numbers, "departures")).isEqualTo(2);
        assertThat(value(numbers, "wip")).isEqualTo(1);
        assertThat(value(numbers, "cycleTimeP50")).isEqualTo(2 * 3600);
    }

    @Test
    void leadsFromEveryNumberToExactlyItsCases() {
        for (boolean folded : new boolean[] {false, true}) {
            if (folded) {
                folding.fold();
            }
            for (JsonNode number : read("/api/v1/insight/testRound" + JUNE).path("measures")) {
                JsonNode cases = read(number.path("casesHref").asText());
                assertThat(cases.path("count").asLong())
                        .as(number.toString())
                        .isEqualTo(number.path("n").asLong());
                assertThat(cases.path("items")).hasSize(number.path("n").asInt());
                assertThat(number.path("definition").asText()).isNotBlank();
            }
            for (JsonNode step : read("/api/v1/insight/testRound/steps" + JUNE).path("steps")) {
                assertThat(read(step.path("casesHref").asText()).path("count")).isEqualTo(step.path("count"));
                assertThat(read(step.path("waitingHref").asText()).path("count"))
                        .isEqualTo(step.path("waiting"));
            }
        }
    }

    @Test
    void tellsOfEachStepHowLongItTookAndWhatMoneyWaitsThere() {
        JsonNode look = step("Task_Look");

        assertThat(look.path("count").asInt()).isEqualTo(2);
        assertThat(look.path("name").asText()).isEqualTo("Have a look");
        assertThat(look.path("p50").asDouble()).isEqualTo(2 * 3600);
        assertThat(look.path("p85").asDouble()).isEqualTo(2.7 * 3600);
        assertThat(look.path("totalWait").asDouble()).isEqualTo(4 * 3600);
        assertThat(look.path("valueWaiting").asInt()).isEqualTo(500);
        assertThat(look.path("valueWaitingByCurrency").path("EUR").asInt()).isEqualTo(500);
    }

    @Test
    void countsWorkingHoursWhenAsked() {
        JsonNode numbers = read("/api/v1/insight/testRound" + JUNE + "&time=working");

        // From nine in London, when the office opens: the same hours; 8:00 UTC is 9:00 in June.
        assertThat(value(numbers, "cycleTimeP50")).isEqualTo(2 * 3600);
    }

    @Test
    void refusesWhatMakesNoSenseAtItsField() {
        Http manager = Http.as(port, "manager");

        assertThat(manager.get("/api/v1/insight/nothing").statusCode()).isEqualTo(404);
        for (String asked : new String[] {
            "from=yesterday", "from=2026-06-02&to=2026-06-01", "version=x", "version=-1", "time=soon", "from=1000-01-01"
        }) {
            var answer = manager.get("/api/v1/insight/testRound?" + asked);
            assertThat(answer.statusCode()).as(asked).isEqualTo(422);
            assertThat(answer.body()).as(asked).contains("\"" + asked.split("=")[0] + "\"");
        }
        for (String mark :
                new String[] {"nonsense", "arrived~2026-06-99~x", "stands~only", "measure~none", "open~soon"}) {
            assertThat(manager.get("/api/v1/insight/testRound/cases?mark=" + mark)
                            .statusCode())
                    .as(mark)
                    .isIn(404, 422);
        }
        assertThat(manager.get("/api/v1/insight/testRound/cases?mark=arrived&after=x")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void isForThoseWhoSeeAllCases() {
        assertThat(Http.as(port, "sales").get("/api/v1/insight/testRound").statusCode())
                .isEqualTo(403);
        assertThat(Http.anybody(port).get("/api/v1/insight/testRound").statusCode())
                .isEqualTo(401);
        assertThat(Http.as(port, "analyst").get("/api/v1/insight/testRound").statusCode())
                .isEqualTo(200);
    }

    private void finish(CaseRef ref) {
        for (int step = 0; step < 2; step++) {
            tasks.complete(rounds.task(ref), "priya", Map.of("finding", "x"));
        }
    }

    private JsonNode step(String id) {
        for (JsonNode step : read("/api/v1/insight/testRound/steps" + JUNE).path("steps")) {
            if (step.path("id").asText().equals(id)) {
                return step;
            }
        }
        throw new AssertionError("no step " + id);
    }

    private JsonNode read(String path) {
        var answer = Http.as(port, "manager").get(path);
        assertThat(answer.statusCode()).as(path + "\n" + answer.body()).isEqualTo(200);
        return Http.json(answer);
    }

    private static double value(JsonNode numbers, String id) {
        for (JsonNode number : numbers.path("measures")) {
            if (number.path("id").asText().equals(id)) {
                return number.path("value").asDouble();
            }
        }
        throw new AssertionError("no number " + id);
    }
}
