package org.kept.insight.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Rounds;
import org.kept.insight.WaitingSteps;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What needs somebody today: told in sentences, each with the cases that it counts. */
@KeptTest
class TodayPageIT {

    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final String JUNE = "?from=2026-06-01&to=2026-06-30";

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    WaitingSteps log;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    /** Twenty cases left the look after 1, 2 … 20 hours: half had within 10.5 hours, 85 in 100 within 17.15. */
    @BeforeEach
    void twentyThatLeft(@Autowired WebApplicationContext application) {
        clock.setTo(NOW);
        rounds.deploy();
        log.clear();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        for (int hours = 1; hours <= 20; hours++) {
            String run = "GONE-" + hours;
            log.open(run, "testRound", "2026-06-02T00:00:00Z", null, null);
            log.step(run, "Task_Look", "userTask", null, "2026-06-02T00:00:00Z", at("2026-06-02T00:00:00Z", hours));
            jdbc.sql("update app.insight_case set ended_at = started_at + interval '2 days' where id = ?")
                    .param(run)
                    .update();
        }
        Rounds.as("manager", "MANAGER");
    }

    @AfterEach
    void clear() {
        rounds.clear();
        log.clear();
        Rounds.nobody();
        clock.reset();
    }

    @Test
    void holdsWhatStandsAgainstHowLongItUsuallyTook() throws Exception {
        log.open("OLD", "testRound", "2026-06-29T00:00:00Z", "500", "EUR");
        log.step("OLD", "Task_Look", "userTask", null, at("2026-06-30T12:00:00Z", -18), null);
        log.open("YOUNG", "testRound", "2026-06-29T00:00:00Z", "500", "EUR");
        log.step("YOUNG", "Task_Look", "userTask", null, at("2026-06-30T12:00:00Z", -17), null);

        String page = page("/insight/testRound" + JUNE);

        assertThat(page)
                .contains("One case is longer at its step than 85 in 100 were")
                .contains("2 cases are open")
                .contains("2 tasks wait that nobody has taken")
                .contains("OLD in Have a look: 18\u00a0h, slower than 85\u00a0%")
                .contains("YOUNG in Have a look: 17\u00a0h, slower than half")
                .contains("href=\"/cases/OLD\"");
        assertAgree(page);
    }

    @Test
    void countsWorkingHoursWhereTheyAreAskedFor() throws Exception {
        log.open("OLD", "testRound", "2026-06-29T00:00:00Z", null, null);
        // From Monday 14:00 to Tuesday 12:00 in UTC the house was open for 2 and 4 hours; twenty left it in up to 8.
        log.step("OLD", "Task_Look", "userTask", null, "2026-06-29T14:00:00Z", null);

        String page = page("/insight/testRound" + JUNE + "&time=working");

        assertThat(page).contains("OLD in Have a look: 0.8 working days");
        assertAgree(page);
    }

    @Test
    void namesPromisesThatAreLateOrAtRiskTasksThatNobodyHasAndWhoIsForgotten() throws Exception {
        CaseRef late = rounds.open("Late", 10);
        CaseRef risky = rounds.open("Risky", 20);
        CaseRef held = rounds.open("Held", 30);
        promised(late, "2026-06-30T11:00:00Z", "2026-06-30T11:59:00Z");
        promised(risky, "2026-06-30T11:00:00Z", "2026-06-30T12:01:00Z");
        promised(held, "2026-06-30T12:01:00Z", "2026-06-30T13:00:00Z");
        tasks.claim(rounds.task(held), "sales");
        CaseRef forgotten = rounds.openBare("Nobody");

        String page = page("/insight/testRound");
        String bare = page("/insight/testBare");

        assertThat(page)
                .contains("One promise is late", "One promise is at risk", "Nobody is forgotten", "3 cases are open")
                .contains("2 tasks wait that nobody has taken");
        assertThat(bare).contains("One case is forgotten: nobody and nothing will take it further");
        assertAgree(page);
        assertAgree(bare);
        assertThat(behind(bare, "forgotten")).contains("/cases/" + forgotten);
        assertThat(behind(page, "late")).contains("/cases/" + late).doesNotContain("/cases/" + risky);
        assertThat(behind(page, "at-risk")).contains("/cases/" + risky).doesNotContain("/cases/" + held);
        assertThat(behind(page, "untaken")).doesNotContain("/cases/" + held);
        cases.park(risky, NOW.plusSeconds(86_400), "On holiday");
        assertThat(page("/insight/testRound")).contains("One task waits that nobody has taken");
    }

    @Test
    void theFirstPageSaysItOfEveryProcess() throws Exception {
        rounds.open("Acme", 412_000);
        rounds.openBare("Nobody");

        String page = page("/insight");

        assertThat(page)
                .contains(">Test round</a>", "€412k today", "One case is forgotten")
                .contains("href=\"/insight/goals\"", "href=\"/insight/changes\"", "href=\"/insight/letters\"")
                .doesNotContain("testRound<");
        assertAgree(page);
        assertThat(web.perform(get("/insight").with(user("sales").roles("STAFF")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private void assertAgree(String page) throws Exception {
        Matcher links = Pattern.compile("href=\"(/insight/[A-Za-z]+/cases[^\"]*)\"[^>]*data-count=\"(\\d+)\"")
                .matcher(page);
        int checked = 0;
        while (links.find()) {
            assertThat(page(links.group(1).replace("&amp;", "&")))
                    .as(links.group(1))
                    .contains("data-total=\"" + links.group(2) + "\"");
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(6);
    }

    private String behind(String page, String mark) throws Exception {
        Matcher link =
                Pattern.compile("href=\"(/insight/[^\"]*mark=" + mark + ")\"").matcher(page);
        assertThat(link.find()).isTrue();
        return page(link.group(1).replace("&amp;", "&"));
    }

    private void promised(CaseRef ref, String warn, String due) {
        jdbc.sql(
                        """
                        update app.casework_case set promise_name = 'Test', promise_warn_at = cast(:warn as timestamptz),
                            promise_due_at = cast(:due as timestamptz) where ref = :ref""")
                .param("ref", ref.value())
                .param("warn", warn)
                .param("due", due)
                .update();
    }

    private String page(String path) throws Exception {
        var response = web.perform(get(path).with(user("manager").roles("MANAGER")))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        assertThat(response.getContentAsString()).as(path).doesNotContain("??", ">null<", " style=");
        return response.getContentAsString();
    }

    private static String at(String from, int hours) {
        return Instant.parse(from).plusSeconds(hours * 3_600L).toString();
    }
}
