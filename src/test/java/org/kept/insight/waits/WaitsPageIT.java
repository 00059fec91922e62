package org.kept.insight.waits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.WaitingSteps;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Where work waits and why: every figure was worked out by hand, and is the number of the cases behind it. */
@KeptTest
class WaitsPageIT {

    private static final String JUNE = "from=2026-06-01&to=2026-06-30";

    @Autowired
    Rounds rounds;

    @Autowired
    WaitingSteps log;

    @Autowired
    Causes causes;

    @Autowired
    ScopeReader scopes;

    MockMvc web;

    /** In June the house is open from 08:00 to 16:00 in UTC; the first is a Monday. */
    @BeforeEach
    void fourStepsOfTwoCases(@Autowired WebApplicationContext application) {
        rounds.deploy();
        log.clear();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        log.open("W-1", "testRound", "2026-06-01T14:00:00Z", "1000", "EUR");
        log.open("W-2", "testRound", "2026-06-03T09:00:00Z", "200", "GBP");
        // 20 hours: 2 on Monday, 16 closed, 2 on Tuesday of which somebody had it for one and worked a quarter of that.
        String overnight =
                log.step("W-1", "Task_Look", "userTask", null, "2026-06-01T14:00:00Z", "2026-06-02T10:00:00Z");
        log.held(overnight, "2026-06-02T09:00:00Z", "2026-06-02T10:00:00Z", 15);
        log.step(
                "W-1",
                "Task_Score",
                "serviceTask",
                "2026-06-02T10:00:00Z",
                "2026-06-02T10:10:00Z",
                "2026-06-02T10:10:00Z");
        log.step(
                "W-1", "Event_Reply", "intermediateMessageCatch", null, "2026-06-02T11:00:00Z", "2026-06-02T13:00:00Z");
        // 4 hours: one before the clock stood still, two while it did, one in somebody's hands.
        String paused = log.step("W-2", "Task_Look", "userTask", null, "2026-06-03T09:00:00Z", "2026-06-03T13:00:00Z");
        log.held(paused, "2026-06-03T11:00:00Z", "2026-06-03T13:00:00Z", 0);
        log.paused("W-2", "2026-06-03T10:00:00Z", "2026-06-03T12:00:00Z", "awaiting your statement");
        log.step("W-1", "Task_Decide", "userTask", null, "2026-06-02T13:00:00Z", null);
        log.step("W-2", "Task_Decide", "userTask", null, "2026-06-03T13:00:00Z", null);
    }

    @AfterEach
    void clear() {
        log.clear();
        rounds.clear();
    }

    @Test
    void splitsEveryHourThatNobodyWorkedByItsCause() {
        Scope june = scopes.read("testRound", Map.of("from", "2026-06-01", "to", "2026-06-30"));
        Map<Cause, Causes.Sum> found = new LinkedHashMap<>();
        causes.of(june).forEach(sum -> found.put(sum.cause(), sum));

        assertThat(found.get(Cause.OFF)).matches(is(1, 16 * 60));
        assertThat(found.get(Cause.UNTAKEN)).matches(is(2, 3 * 60 + 60));
        assertThat(found.get(Cause.OUTSIDE)).matches(is(2, 2 * 60 + 2 * 60));
        assertThat(found.get(Cause.IDLE)).matches(is(2, 45 + 60));
        assertThat(found.get(Cause.QUEUE)).matches(is(1, 10));
        assertThat(found.keySet()).startsWith(Cause.OFF).endsWith(Cause.QUEUE);
        assertThat(found.get(Cause.UNTAKEN).moneyHours().toString()).isEqualTo("{EUR=3000.00, GBP=200.00}");
        // 20 h, 10 min, 2 h and 4 h, without the quarter of an hour that was worked.
        assertThat(found.values().stream().mapToLong(Causes.Sum::ms).sum())
                .isEqualTo((20 * 60 + 10 + 2 * 60 + 4 * 60 - 15) * 60_000L);
        assertThat(causes.reasons(june)).containsExactly("awaiting your statement");
    }

    @Test
    void aClockThatRunsBesideAnOpenTaskOrAnotherEventIsNoWait() {
        log.open("W-3", "testRound", "2026-06-10T08:00:00Z", null, null);
        log.step("W-3", "Task_Look", "userTask", null, "2026-06-10T09:00:00Z", "2026-06-10T10:00:00Z");
        // Watches from before the task until an hour after it, and so does another for the last half hour of that and
        // one more.
        log.step("W-3", "Event_Week4", "intermediateTimer", null, "2026-06-10T08:30:00Z", "2026-06-10T11:00:00Z");
        log.step("W-3", "Event_Week6", "intermediateTimer", null, "2026-06-10T10:30:00Z", "2026-06-10T12:00:00Z");
        Scope day = scopes.read("testRound", Map.of("from", "2026-06-10", "to", "2026-06-10"));

        assertThat(causes.of(day).stream().filter(sum -> sum.cause() == Cause.OUTSIDE))
                .singleElement()
                .matches(is(2, 30 + 60 + 60));
    }

    @Test
    void beginsWithWhereMoneyWaitsAndShowsTheSameOnTheDiagramAndInTheList() throws Exception {
        String page = page("/insight/testRound/waits?" + JUNE);

        assertThat(page)
                .contains("“Decide” waits for Sales development: €1,000 and £200 today")
                .contains("data-xml=\"/insight/testRound/diagram\"")
                .contains("&quot;Task_Look&quot;:")
                .contains("Nobody had taken it: 4 h in 2 steps")
                .contains("Outside working hours: 16 h in one step")
                .contains("Clocks stood still for: awaiting your statement")
                .contains("€3,000 and £200 money-hours");
        assertThat(page("/insight/testRound/waits?by=money&" + JUNE)).contains("{&quot;Task_Decide&quot;:1200.0}");
        assertThat(page("/insight/testRound/waits?by=count&" + JUNE)).contains("&quot;Task_Look&quot;:2.0");
        assertThat(page("/insight/testRound/diagram")).contains("<process id=\"testRound\"");
    }

    @Test
    void everyNumberIsTheNumberOfTheCasesBehindIt() throws Exception {
        String page = page("/insight/testRound/waits?" + JUNE) + page("/insight/testRound/waits?time=working&" + JUNE);
        Matcher links = Pattern.compile("href=\"(/insight/testRound/cases[^\"]*)\"[^>]*data-count=\"(\\d+)\"")
                .matcher(page);
        int checked = 0;
        while (links.find()) {
            String behind = page(links.group(1).replace("&amp;", "&"));
            assertThat(behind).as(links.group(1)).contains("data-total=\"" + links.group(2) + "\"");
            checked++;
        }
        assertThat(checked).isGreaterThan(20);
    }

    @Test
    void saysInWorkingTimeHowLongHalfOfThemWaited() throws Exception {
        // Two passes more through Decide: 3 and 5 working hours in the queue, so half waited 4 at most.
        log.step("W-2", "Task_Decide", "userTask", null, "2026-06-04T08:00:00Z", "2026-06-04T11:00:00Z");
        log.step("W-2", "Task_Decide", "userTask", null, "2026-06-04T14:00:00Z", "2026-06-05T11:00:00Z");

        assertThat(page("/insight/testRound/waits?time=working&" + JUNE))
                .contains("“Decide” waits 4 working hours for Sales development: €1,000 and £200 today");
    }

    @Test
    void refusesAColourThatIsNoneAndWhoMayNotSee() throws Exception {
        assertThat(status("/insight/testRound/waits?by=mood", "MANAGER")).isEqualTo(422);
        assertThat(status("/insight/testRound/waits", "STAFF")).isEqualTo(403);
        assertThat(status("/insight/testRound/diagram", "STAFF")).isEqualTo(403);
        assertThat(status("/insight/nothing/waits", "MANAGER")).isEqualTo(404);
    }

    private static java.util.function.Predicate<Causes.Sum> is(long steps, long minutes) {
        return sum -> sum.steps() == steps && sum.ms() == minutes * 60_000;
    }

    private int status(String path, String role) throws Exception {
        return web.perform(get(path).with(user("manager").roles(role)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String path) throws Exception {
        var response = web.perform(get(path).with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getContentAsString()).as(path).doesNotContain("??", ">null<", " style=");
        return response.getContentAsString();
    }
}
