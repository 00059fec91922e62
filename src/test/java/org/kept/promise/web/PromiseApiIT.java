package org.kept.promise.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@KeptTest
class PromiseApiIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Promises promises;

    @Autowired
    TestClock clock;

    private MockMvc web;

    @BeforeEach
    void openTheDoors() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aDueTimeIsWorkedOutWithItsSteps() throws Exception {
        preview(
                        """
                {"amount": 10, "unit": "working_days", "calendar": "england", "start": "2026-08-21T16:40:00+01:00",
                 "pauses": [{"from": "2026-08-24T09:00:00+01:00", "to": "2026-08-26T09:00:00+01:00"}]}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value("2026-09-09T17:00:00+01:00"))
                .andExpect(jsonPath("$.explanation").value(containsString("Mon 31 Aug Summer bank holiday skipped")))
                .andExpect(jsonPath("$.parts[*].kind").value(hasItem("paused")));
    }

    @Test
    void aDueTimeOfAPolicyRollsAndExplains() throws Exception {
        preview("""
                {"policy": "first-contact-hot", "start": "2026-08-30T19:58:00+01:00"}""")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueAt").value("2026-09-01T08:03:00+01:00"));
    }

    @Test
    void whatMakesNoSenseIsNamedAtItsField() throws Exception {
        refused("{\"start\": \"2026-08-21T16:40:00+01:00\"}", "amount");
        refused("{\"policy\": \"no-such\", \"start\": \"2026-08-21T16:40:00+01:00\"}", "policy");
        refused("{\"amount\": 1, \"unit\": \"fortnights\", \"start\": \"2026-08-21T16:40:00+01:00\"}", "unit");
        refused("{\"amount\": -1, \"unit\": \"weeks\", \"start\": \"2026-08-21T16:40:00+01:00\"}", "amount");
        refused("{\"amount\": 1, \"unit\": \"weeks\"}", "start");
        refused("{\"amount\": 1, \"unit\": \"weeks\", \"start\": \"+999999999-01-01T00:00:00Z\"}", "start");
        refused(
                "{\"amount\": 1, \"unit\": \"weeks\", \"calendar\": \"moon\", \"start\": \"2026-08-21T16:40:00+01:00\"}",
                "calendar");
        refused(
                "{\"amount\": 1, \"unit\": \"weeks\", \"start\": \"2026-08-21T16:40:00+01:00\", \"pauses\": [null]}",
                "pauses");
    }

    @Test
    void managersListTheLedgerByStatePageByPage() throws Exception {
        clock.setTo(MONDAY_TEN);
        CaseRef ref = new CaseRef("LEAD-2026-777000001");
        promises.make(ref, "first-contact-hot", MONDAY_TEN);
        promises.make(ref, "duplicate-review", MONDAY_TEN);
        clock.setTo(MONDAY_TEN.plusSeconds(600));

        list("broken").andExpect(jsonPath("$.items[*].ref").value(hasItem(ref.value())));
        list("open").andExpect(jsonPath("$.items[*].policy").value(hasItem("duplicate-review")));
        web.perform(get("/api/v1/promises?state=open&limit=1")
                        .with(user("manager").roles("MANAGER")))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").isNotEmpty());
        list("broken&limit=200").andExpect(jsonPath("$.items[*].state").value(everyItem(is("BROKEN"))));
    }

    @Test
    void theLedgerIsForManagersAndItsStatesAreKnown() throws Exception {
        web.perform(get("/api/v1/promises").with(user("sales").roles("STAFF"))).andExpect(status().isForbidden());
        web.perform(get("/api/v1/promises?state=lost").with(user("manager").roles("MANAGER")))
                .andExpect(status().isUnprocessableEntity());
        web.perform(get("/api/v1/promises?after=nonsense").with(user("manager").roles("MANAGER")))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions list(String state) throws Exception {
        return web.perform(get("/api/v1/promises?limit=200&state=" + state)
                        .with(user("manager").roles("MANAGER")))
                .andExpect(status().isOk());
    }

    private void refused(String body, String field) throws Exception {
        preview(body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[*].field").value(hasItem(field)));
    }

    private ResultActions preview(String body) throws Exception {
        return web.perform(post("/api/v1/promises/preview")
                .with(user("sales").roles("STAFF"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
