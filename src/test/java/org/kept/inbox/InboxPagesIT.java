package org.kept.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Rounds;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@KeptTest
class InboxPagesIT {

    private static final String NASTY = "<script>alert('x')</script> & \"Söhne\" GmbH";

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

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
        rounds.clear();
    }

    @Test
    void opensATaskBesideTheListAndShowsHostileNamesAsText() throws Exception {
        CaseRef ref = rounds.open(NASTY, 250_000);
        String id = rounds.task(ref);

        for (String path :
                new String[] {"/inbox?queue=team", "/inbox/tasks/" + id, "/cases/" + ref, "/cases?q=Söhne", "/"}) {
            MvcResult page = as("sales", "STAFF", get(path));
            assertThat(page.getResponse().getStatus()).as(path).isEqualTo(200);
            assertThat(page.getResponse().getContentAsString())
                    .as(path)
                    .contains("&lt;script&gt;alert")
                    .doesNotContain("<script>alert")
                    .doesNotContain("??");
        }
        assertThat(as("sales", "STAFF", get("/inbox/tasks/" + id)).getResponse().getContentAsString())
                .contains("What did you find?")
                .contains("hx-get=\"/inbox/list?queue=team\"");
    }

    @Test
    void callsATeamByItsName() throws Exception {
        CaseRef ref = rounds.open("Beta", 1);

        assertThat(as("sales", "STAFF", get("/cases/" + ref)).getResponse().getContentAsString())
                .contains("Sales development")
                .doesNotContain("sales-dev");
        assertThat(as("admin", "ADMIN", get("/inbox/tasks/" + rounds.task(ref)))
                        .getResponse()
                        .getContentAsString())
                .contains("This task waits for Sales development.");
    }

    @Test
    void looksForNewsWithoutSendingWhatIsKnown() throws Exception {
        rounds.open("Beta", 1);
        String first = as("sales", "STAFF", get("/inbox/list?queue=team"))
                .getResponse()
                .getContentAsString();
        String seen = first.replaceAll("(?s).*&quot;seen&quot;:&quot;([0-9a-f]+)&quot;.*", "$1");

        assertThat(as("sales", "STAFF", get("/inbox/list?queue=team&seen=" + seen))
                        .getResponse()
                        .getStatus())
                .isEqualTo(204);
        rounds.open("Gamma", 1);
        assertThat(as("sales", "STAFF", get("/inbox/list?queue=team&seen=" + seen))
                        .getResponse()
                        .getContentAsString())
                .contains("Gamma")
                .contains("hx-swap-oob");
    }

    @Test
    void claimsWithAWayBackAndGoesOnToTheNextTaskOfTheCase() throws Exception {
        CaseRef ref = rounds.open("Beta", 1);
        String id = rounds.task(ref);

        MvcResult claimed =
                as("sales", "STAFF", post("/inbox/tasks/" + id + "/claim").with(csrf()));
        assertThat(claimed.getFlashMap().get("undo")).isEqualTo("/inbox/tasks/" + id + "/release");

        MvcResult done = as(
                "sales",
                "STAFF",
                post("/inbox/tasks/" + id + "/complete").with(csrf()).param("answers", "{\"finding\":\"fine\"}"));
        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/inbox/tasks/" + rounds.task(ref));
        assertThat(as("sales", "STAFF", get("/inbox/tasks/" + id)).getResponse().getRedirectedUrl())
                .isEqualTo("/cases/" + ref);
    }

    @Test
    void keepsWhatWasTypedWhenAnswersAreRefusedOrTheRaceIsLost() throws Exception {
        CaseRef ref = rounds.open("Beta", 1);
        String id = rounds.task(ref);
        String tooLong = "x".repeat(300);

        MvcResult refused = as(
                "sales",
                "STAFF",
                post("/inbox/tasks/" + id + "/complete")
                        .with(csrf())
                        .param("answers", "{\"finding\":\"" + tooLong + "\"}"));
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(refused.getResponse().getContentAsString()).contains(tooLong).contains("data-errors");

        as(
                "priya",
                "STAFF",
                post("/inbox/tasks/" + id + "/complete").with(csrf()).param("answers", "{\"finding\":\"mine\"}"));
        MvcResult lost = as(
                "sales",
                "STAFF",
                post("/inbox/tasks/" + id + "/complete")
                        .with(csrf())
                        .param("answers", "{\"finding\":\"my long work\"}"));
        assertThat(lost.getResponse().getStatus()).isEqualTo(409);
        assertThat(lost.getResponse().getContentAsString())
                .contains("my long work")
                .contains("Priya Nair");
        assertThat(cases.dataOf(ref)).containsEntry("finding", "mine");
    }

    @Test
    void answersForeignCasesAndTasksLikeMissingOnes() throws Exception {
        CaseRef ref = rounds.open("Beta", 1);
        String id = rounds.task(ref);

        for (String path : new String[] {
            "/cases/" + ref,
            "/cases/TEST-2026-999998",
            "/cases/nonsense",
            "/inbox/tasks/" + id,
            "/inbox/tasks/none",
            "/cases/" + ref + "/diagram"
        }) {
            assertThat(as("mona", "STAFF", get(path)).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(as(
                                "mona",
                                "STAFF",
                                post("/cases/" + ref + "/owner").with(csrf()).param("owner", "mona"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsEveryTabOfACaseToWhoMaySeeItAndLetsItsOwnerParkIt() throws Exception {
        CaseRef ref = rounds.open("Beta", 1);
        for (String tab : new String[] {"now", "story", "decisions", "record"}) {
            MvcResult page = as("manager", "STAFF,MANAGER", get("/cases/" + ref + "?tab=" + tab));
            assertThat(page.getResponse().getStatus()).as(tab).isEqualTo(200);
            assertThat(page.getResponse().getContentAsString()).as(tab).doesNotContain("??");
        }
        assertThat(as("manager", "STAFF,MANAGER", get("/cases/" + ref + "/diagram"))
                        .getResponse()
                        .getContentAsString())
                .contains("Task_Look");

        as(
                "manager",
                "STAFF,MANAGER",
                post("/cases/" + ref + "/owner").with(csrf()).param("owner", "sales"));
        assertThat(cases.find(ref).orElseThrow().owner()).isEqualTo("sales");
        String day = LocalDate.now().plusDays(30).toString();
        as(
                "sales",
                "STAFF",
                post("/cases/" + ref + "/park").with(csrf()).param("until", day).param("reason", "budget in spring"));
        assertThat(as("sales", "STAFF", get("/cases/" + ref + "?tab=story"))
                        .getResponse()
                        .getContentAsString())
                .contains("Parked: budget in spring");
        assertThat(as("priya", "STAFF", post("/cases/" + ref + "/unpark").with(csrf()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void countsOnTheDayWhatTheListsBehindShow() throws Exception {
        rounds.open("Beta", 1000);
        rounds.openBare("Gamma");

        String day = as("manager", "STAFF,MANAGER", get("/")).getResponse().getContentAsString();
        assertThat(day).contains("href=\"/cases?state=open&amp;owner=nobody\"").doesNotContain("??");
        assertThat(as("manager", "STAFF,MANAGER", get("/forgotten"))
                        .getResponse()
                        .getContentAsString())
                .contains("Do it some day");
        for (String person : new String[] {"analyst:ANALYST", "admin:ADMIN"}) {
            String[] who = person.split(":");
            assertThat(as(who[0], who[1], get("/")).getResponse().getContentAsString())
                    .doesNotContain("??");
        }
        assertThat(as("admin", "ADMIN", get("/admin/incidents")).getResponse().getStatus())
                .isEqualTo(200);
        assertThat(as("sales", "STAFF", get("/admin/incidents")).getResponse().getStatus())
                .isIn(403, 404);
    }

    @Test
    void letsOnlyAnAdministratorBuildTheInboxAnew() throws Exception {
        rounds.open("Beta", 1);

        MvcResult rebuilt = as("admin", "ADMIN", post("/admin/inbox/rebuild").with(csrf()));
        assertThat(rebuilt.getFlashMap().get("flash").toString()).contains("0 had differed");
        assertThat(as("sales", "STAFF", post("/admin/inbox/rebuild").with(csrf()))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void leadsATypedReferenceToItsCase() throws Exception {
        assertThat(as("sales", "STAFF", get("/go?q=lead-2026-000001"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases/LEAD-2026-000001");
        assertThat(as("sales", "STAFF", get("/go").param("q", "a&b=c"))
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/cases?q=a%26b%3Dc");
    }

    private MvcResult as(String username, String roles, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user(username).roles(roles.split(",")))).andReturn();
    }
}
