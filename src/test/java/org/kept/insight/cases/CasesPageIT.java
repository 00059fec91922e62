package org.kept.insight.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.casework.RoundFacts;
import org.kept.casework.Rounds;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Behind a number stand its cases, and a manager does one thing to many of them: told exactly what was done and what was not. */
@KeptTest
class CasesPageIT {

    private static final String STANDS = "stands~testRound~Task_Look";
    private static final String PAGE = "/insight/testRound/cases?mark=" + STANDS;

    @Autowired
    Rounds rounds;

    @Autowired
    RoundFacts facts;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    MockMvc web;

    @BeforeEach
    void deploy(@Autowired WebApplicationContext application) {
        rounds.deploy();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void clear() {
        facts.askedBy = null;
        rounds.clear();
        jdbc.sql("truncate app.insight_case, app.insight_step").update();
    }

    @Test
    void saysInTheMarksWordsHowManyThereAreAndLinksEach() throws Exception {
        List<CaseRef> refs = open(3);

        String page = text(as("analyst", "ANALYST", get(PAGE)));

        assertThat(page)
                .contains("Stand at “Have a look” now: 3")
                .contains("data-total=\"3\"")
                .contains("<span class=\"tag\">Test round</span>");
        refs.forEach(ref -> assertThat(page).contains("href=\"/cases/" + ref + "\""));
        assertThat(text(as("analyst", "ANALYST", get("/api/v1/insight/testRound/cases?mark=" + STANDS))))
                .contains("\"count\":3");
    }

    @Test
    void hasPagesOfFiftyThatTogetherAreTheNumber() throws Exception {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, process_key, version, last_version, started_at)
                        select 'many' || i, 'MANY-' || i, 'testRound', 1, 1, now() - i * interval '1 minute' from generate_series(1, 120) i""")
                .update();
        String first = text(as("manager", "MANAGER", get("/insight/testRound/cases?mark=open")));
        String second = text(as("manager", "MANAGER", get(next(first))));
        String third = text(as("manager", "MANAGER", get(next(second))));

        assertThat(first).contains("data-total=\"120\"").contains("50 of 120");
        assertThat(count(first, ">MANY-") + count(second, ">MANY-") + count(third, ">MANY-"))
                .isEqualTo(240); // Twice a row: as its title and as its name.
        assertThat(third).doesNotContain("rel=\"next\"");
    }

    @Test
    void analystsLookAndManagersActAndNobodyElseSees() throws Exception {
        CaseRef ref = open(1).get(0);

        assertThat(as("sales", "STAFF", get(PAGE)).getResponse().getStatus()).isEqualTo(403);
        assertThat(text(as("analyst", "ANALYST", get(PAGE)))).doesNotContain("name=\"ref\"", "value=\"assign\"");
        assertThat(text(as("manager", "MANAGER", get(PAGE)))).contains("name=\"ref\"", "value=\"assign\"");
        for (String who : List.of("analyst:ANALYST", "sales:STAFF")) {
            String[] name = who.split(":");
            assertThat(act(name[0], name[1], "act=assign", "person=priya", "ref=" + ref)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(owner(ref)).isNull();
    }

    @Test
    void givesManyToOnePersonAndSaysWhichItCouldNotBecauseOfFourEyes() throws Exception {
        List<CaseRef> refs = open(4);
        facts.askedBy = "priya";
        CaseRef asked = rounds.openEyes("Acme", null);

        MvcResult done = perform("act=assign", "person=priya", refs(refs), "ref=" + asked);

        assertThat((String) done.getFlashMap().get("flash"))
                .matches("4 given to Priya [^.]+\\. 1 not: Priya .+ asked for it or has a part in it, so somebody"
                        + " else must decide \\(" + asked + "\\)\\.");
        assertThat(refs).allSatisfy(ref -> {
            assertThat(owner(ref)).isEqualTo("priya");
            assertThat(assignee(ref)).isEqualTo("priya");
        });
        assertThat(owner(asked)).isNull();
        assertThat(assignee(asked)).isNull();
        assertThat(audit(refs.get(0))).contains("assigned").contains("story-event");
        assertThat(audit(asked)).doesNotContain("assigned");
    }

    @Test
    void takesAGivingBackSoThatEachIsWithWhomItWas() throws Exception {
        List<CaseRef> refs = open(2);
        Rounds.as("manager", "MANAGER");
        cases.assign(refs.get(0), "sales", "sales-dev");
        Rounds.nobody();
        perform("act=assign", "person=sales", "ref=" + refs.get(0));

        MvcResult given = perform("act=assign", "person=priya", refs(refs));
        List<String> before = new ArrayList<>();
        ((List<?>) given.getFlashMap().get("before")).forEach(line -> before.add("before=" + line));
        MvcResult back = as(
                "manager",
                "MANAGER",
                filled(post("/insight/testRound/cases/back"), before).with(csrf()));

        assertThat((String) back.getFlashMap().get("flash")).isEqualTo("2 as they were before.");
        assertThat(owner(refs.get(0))).isEqualTo("sales");
        assertThat(assignee(refs.get(0))).isEqualTo("sales");
        assertThat(owner(refs.get(1))).isNull();
        assertThat(assignee(refs.get(1))).isNull();
    }

    @Test
    void setsHowPressingAndByWhenAllOnThePageAre() throws Exception {
        List<CaseRef> refs = open(2);
        List<String> shown = refs.stream().map(ref -> "shown=" + ref).toList();

        assertThat((String) perform("act=priority", "priority=high", "all=true", shown)
                        .getFlashMap()
                        .get("flash"))
                .isEqualTo("2 marked “Pressing”.");
        perform("act=due", "due=2098-05-04T12:30", "all=true", shown);

        assertThat(refs).allSatisfy(ref -> assertThat(jdbc.sql(
                                "select priority || ' ' || (task_due_at at time zone 'Europe/London') from app.inbox_task where ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .single())
                .isEqualTo("80 2098-05-04 12:30:00"));
    }

    @Test
    void setsAsideWithAReasonAndTakesItBack() throws Exception {
        CaseRef ref = open(1).get(0);

        MvcResult parked = perform("act=park", "until=2098-05-04", "reason=The site is closed", "ref=" + ref);

        assertThat(cases.find(ref).orElseThrow().parkedReason()).isEqualTo("The site is closed");
        assertThat(audit(ref)).contains("parked");
        Object before = ((List<?>) parked.getFlashMap().get("before")).get(0);
        as(
                "manager",
                "MANAGER",
                filled(post("/insight/testRound/cases/back"), List.of("before=" + before))
                        .with(csrf()));
        assertThat(cases.find(ref).orElseThrow().parkedUntil()).isNull();
    }

    @Test
    void badInputChangesNothingLosesNothingAndIsSaidAtItsField() throws Exception {
        CaseRef ref = open(1).get(0);

        MockHttpServletResponse past =
                act("manager", "MANAGER", "act=park", "until=2001-01-01", "reason=", "person=priya", "ref=" + ref);

        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(past.getContentAsString())
                .contains("Choose a time that is still to come")
                .contains("Say why, for whoever finds the case")
                .contains("value=\"2001-01-01\"")
                .contains("<option value=\"priya\" selected=\"selected\">")
                .containsPattern("value=\"" + ref + "\"[^>]*checked=\"checked\"");
        assertThat(act("manager", "MANAGER", "act=assign", "person=nobody", "ref=" + ref)
                        .getContentAsString())
                .contains("Nobody of that name works here now");
        assertThat(act("manager", "MANAGER", "act=assign", "person=priya").getContentAsString())
                .contains("Tick the cases you mean");
        assertThat(act("manager", "MANAGER", "act=due", "due=soon", "ref=" + ref)
                        .getStatus())
                .isEqualTo(422);
        assertThat(act("manager", "MANAGER", "act=dance", "ref=" + ref).getStatus())
                .isEqualTo(422);
        assertThat(owner(ref)).isNull();
        assertThat(as("manager", "MANAGER", get("/insight/testRound/cases?mark=nonsense"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void saysOfEachThatCannotBeChangedWhyNot() throws Exception {
        CaseRef open = open(1).get(0);
        CaseRef closed = open(1).get(0);
        Rounds.as("manager", "MANAGER");
        cases.close(closed, "withdrawn", "test");
        Rounds.nobody();

        MvcResult done = perform("act=assign", "person=priya", "ref=" + open, "ref=" + closed, "ref=TEST-2001-999999");

        assertThat((String) done.getFlashMap().get("flash"))
                .contains("1 given to Priya")
                .contains("1 not: closed already (" + closed + ")")
                .contains("1 not: there is no such case (TEST-2001-999999)");
        assertThat(cases.find(closed).map(CaseSummary::owner)).isEmpty();
    }

    private List<CaseRef> open(int many) {
        Rounds.as("manager", "MANAGER");
        List<CaseRef> refs = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            refs.add(rounds.open("Customer " + i, 100 + i));
        }
        Rounds.nobody();
        return refs;
    }

    private static List<String> refs(List<CaseRef> refs) {
        return refs.stream().map(ref -> "ref=" + ref).toList();
    }

    private MvcResult perform(Object... fields) throws Exception {
        MvcResult done = as(
                "manager",
                "MANAGER",
                filled(post("/insight/testRound/cases"), List.of(fields)).with(csrf()));
        assertThat(done.getResponse().getStatus()).isEqualTo(302);
        assertThat(done.getResponse().getRedirectedUrl())
                .startsWith("/insight/testRound/cases?")
                .contains("mark=");
        return done;
    }

    private MockHttpServletResponse act(String who, String role, Object... fields) throws Exception {
        return as(
                        who,
                        role,
                        filled(post("/insight/testRound/cases"), List.of(fields))
                                .with(csrf()))
                .getResponse();
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, List<?> fields) {
        request.param("mark", STANDS);
        for (Object field : fields) {
            for (Object one : field instanceof List<?> many ? many : List.of(field)) {
                String[] parts = one.toString().split("=", 2);
                request.param(parts[0], parts[1]);
            }
        }
        return request;
    }

    private MvcResult as(String who, String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(who).roles(role))).andReturn();
    }

    private static String text(MvcResult result) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        String text = result.getResponse().getContentAsString();
        assertThat(text).doesNotContain("??", ">null<", " style=");
        return text;
    }

    private static String next(String page) {
        return page.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private String owner(CaseRef ref) {
        return cases.find(ref).orElseThrow().owner();
    }

    private String assignee(CaseRef ref) {
        Map<String, Object> task = jdbc.sql("select assignee from app.inbox_task where ref = ?")
                .param(ref.value())
                .query()
                .singleRow();
        return (String) task.get("assignee");
    }

    private String audit(CaseRef ref) {
        return String.join(
                " ",
                Arrays.asList(jdbc.sql("select action from app.casework_audit where ref = ? order by seq")
                        .param(ref.value())
                        .query(String.class)
                        .list()
                        .toArray(new String[0])));
    }
}
