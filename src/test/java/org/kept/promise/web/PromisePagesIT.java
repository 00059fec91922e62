package org.kept.promise.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@KeptTest
class PromisePagesIT {

    private static final String POLICY = "/admin/promises/data-steward-fix";
    private static final String CALENDAR = "/admin/calendars/always";

    @Autowired
    WebApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    private MockMvc web;

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aManagerSeesPoliciesAndCalendarsButNoWayToChangeThem() throws Exception {
        for (String page : new String[] {"/admin/promises", POLICY, "/admin/calendars", "/admin/calendars/england"}) {
            as("MANAGER", get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
        as("MANAGER", get(POLICY)).andExpect(content().string(not(containsString("name=\"amount\""))));
        as("MANAGER", change("3", "0")).andExpect(status().isForbidden());
        as("STAFF", get(POLICY)).andExpect(status().isForbidden());
    }

    @Test
    void aPolicySaysWhatItWouldPromise() throws Exception {
        as("ADMIN", get(POLICY).param("start", "2026-08-28T16:40"))
                .andExpect(content().string(containsString("1 working day · Mon 31 Aug Summer bank holiday skipped")));
        as("ADMIN", get(POLICY).param("start", "never"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("make no sense")));
    }

    @Test
    void anAdministratorAddsACalendarAndAPromiseCountedInIt() throws Exception {
        as("MANAGER", get("/admin/promises/new")).andExpect(status().isForbidden());
        as("ADMIN", get("/admin/promises")).andExpect(content().string(containsString("/admin/promises/new")));
        as("ADMIN", calendar("Test Town", "Europe/Nowhere"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a zone such as Europe/London")))
                .andExpect(content().string(containsString("Test Town")));
        as("ADMIN", calendar("Test Town", "Europe/Paris")).andExpect(redirectedUrl("/admin/calendars/test-town"));
        as("ADMIN", get("/admin/calendars/test-town")).andExpect(content().string(containsString("09:00–17:00")));
        as("ADMIN", calendar("Test Town", "Europe/Paris")).andExpect(status().isUnprocessableEntity());

        as("ADMIN", policy("", "1"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("small letters, digits and hyphens")));
        as("ADMIN", policy("test-visit", "11")).andExpect(content().string(containsString("number from 0 to 10")));
        as("ADMIN", policy("test-visit", "1")).andExpect(redirectedUrl("/admin/promises/test-visit"));
        as("ADMIN", get("/admin/promises/test-visit").param("start", "2026-09-05T12:00"))
                .andExpect(content().string(containsString("counts as received Mon 7 Sep 09:00")))
                .andExpect(content().string(containsString("A surveyor is needed")));
    }

    private static MockHttpServletRequestBuilder calendar(String name, String zone) {
        return post("/admin/calendars/new")
                .param("id", "test-town")
                .param("name", name)
                .param("zone", zone)
                .param("source", "the council's list")
                .param("like", "england");
    }

    private static MockHttpServletRequestBuilder policy(String id, String times) {
        return post("/admin/promises/new")
                .param("id", id)
                .param("name", "Visit")
                .param("amount", "3")
                .param("unit", "working_days")
                .param("calendar", "test-town")
                .param("warnPercent", "80")
                .param("source", "a test")
                .param("receiptRolls", "true")
                .param("pausable", "true")
                .param("extensionsAllowed", times)
                .param("extensionAmount", "2")
                .param("extensionUnit", "weeks")
                .param("extensionCondition", "A surveyor is needed")
                .param("version", "0");
    }

    @Test
    void anAdministratorTriesAPolicyAndSavesIt() throws Exception {
        as("ADMIN", form(post(POLICY + "/preview"), "2", version()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 working days")));
        String before = version();
        as("ADMIN", change("2", before)).andExpect(redirectedUrl("/admin/promises"));
        as("ADMIN", get(POLICY)).andExpect(content().string(containsString("2 working days")));
        as("ADMIN", change("3", before)).andExpect(status().isConflict());
        as("ADMIN", change("1", version())).andExpect(redirectedUrl("/admin/promises"));
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        as("ADMIN", change("many", version()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("value=\"many\"")));
    }

    @Test
    void aFormWithNothingInItComesBackToBeFilledIn() throws Exception {
        for (String path : new String[] {POLICY, POLICY + "/preview"}) {
            as("ADMIN", post(path))
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("name=\"amount\"")));
        }
        as("ADMIN", change("7", "many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Load the page again")))
                .andExpect(content().string(containsString("value=\"7\"")));
    }

    @Test
    void holidaysAndHoursAreAddedAndRemoved() throws Exception {
        as("ADMIN", post(CALENDAR + "/days").param("day", "2999-01-01").param("name", "Never"))
                .andExpect(flash().attribute("flashKind", "error"));
        as("ADMIN", post(CALENDAR + "/days").param("day", "2099-12-24").param("name", "<b>Eve</b>"))
                .andExpect(redirectedUrl(CALENDAR));
        as("ADMIN", get(CALENDAR)).andExpect(content().string(containsString("&lt;b&gt;Eve&lt;/b&gt;")));
        as("ADMIN", post(CALENDAR + "/days/remove").param("day", "2099-12-24")).andExpect(redirectedUrl(CALENDAR));
        as("ADMIN", get(CALENDAR)).andExpect(content().string(not(containsString("Eve"))));
        as("ADMIN", hours("MONDAY", "09:00", "10:00")).andExpect(flash().attribute("flashKind", "error"));
    }

    private MockHttpServletRequestBuilder hours(String day, String opens, String closes) {
        return post(CALENDAR + "/hours").param("day", day).param("opens", opens).param("closes", closes);
    }

    private MockHttpServletRequestBuilder change(String amount, String version) {
        return form(post(POLICY), amount, version);
    }

    private static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, String amount, String version) {
        return request.param("name", "Correction of unusable contact data")
                .param("amount", amount)
                .param("unit", "working_days")
                .param("calendar", "england")
                .param("warnPercent", "80")
                .param("escalateTeam", "data-stewards")
                .param("source", "A default of Kept")
                .param("version", version)
                .param("start", "2026-09-07T10:00");
    }

    private String version() {
        return jdbc.sql("select row_version from app.promise_policy where id = 'data-steward-fix'")
                .query(Long.class)
                .single()
                .toString();
    }

    private ResultActions as(String role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(user("someone").roles(role)).with(csrf()));
    }
}
