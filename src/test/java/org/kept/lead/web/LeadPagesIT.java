package org.kept.lead.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.lead.Leads;
import org.kept.shared.CaseRef;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.StaffAuthentication;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@KeptTest
class LeadPagesIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Leads leads;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    void the_list_shows_a_lead_once_it_is_there_and_escapes_its_name() throws Exception {
        CaseRef ref = lead("<b>Bold</b>");
        String owner = leads.find(ref)
                .flatMap(lead -> people.find(lead.owner()))
                .map(Person::name)
                .orElseThrow();

        browser.perform(get("/leads").param("q", mark).with(signedIn("manager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/cases/" + ref)))
                .andExpect(content().string(containsString("&lt;b&gt;Bold")))
                .andExpect(content().string(not(containsString("<b>Bold"))))
                .andExpect(content().string(containsString(">" + owner + "<")));
        browser.perform(get("/leads").param("q", "nobody-" + mark).with(signedIn("manager")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No lead fits")));
    }

    @Test
    void a_lead_of_nobody_whom_nobody_can_reach_is_not_taken_down() throws Exception {
        browser.perform(post("/leads/new").with(signedIn("sales")).with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Write down a name or a company")))
                .andExpect(content().string(containsString("Write down an e-mail address or a telephone number")));
        browser.perform(post("/leads/new")
                        .with(signedIn("sales"))
                        .with(csrf())
                        .param("companyName", "Kept <Here> " + mark)
                        .param("email", "  "))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString("Write down a name or a company"))))
                .andExpect(content().string(containsString("Kept &lt;Here&gt; " + mark)));
    }

    @Test
    void a_lead_that_is_typed_in_becomes_a_case_and_wrong_figures_stay_to_be_mended() throws Exception {
        browser.perform(get("/leads/new").with(signedIn("sales"))).andExpect(status().isOk());
        browser.perform(post("/leads/new")
                        .param("lastName", "Typed " + mark)
                        .param("employees", "dozens")
                        .with(signedIn("sales"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Typed " + mark)))
                .andExpect(content().string(containsString("dozens")));
        browser.perform(post("/leads/new")
                        .param("lastName", "Typed " + mark)
                        .param("email", "typed-" + mark + "@example.org")
                        .with(signedIn("sales"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void a_correction_wins_once_and_the_second_is_told_and_keeps_what_was_typed() throws Exception {
        CaseRef ref = lead("Before");
        String version = String.valueOf(leads.find(ref).orElseThrow().rowVersion());
        browser.perform(get("/leads/" + ref).with(signedIn("manager"))).andExpect(status().isOk());
        browser.perform(correction(ref, "After", version)).andExpect(redirectedUrl("/leads/" + ref));
        browser.perform(correction(ref, "TooLate", version))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("TooLate")));

        assertThat(leads.find(ref).orElseThrow().lastName()).isEqualTo("After");
    }

    @Test
    void a_touch_is_logged_and_the_handling_ended_from_the_record() throws Exception {
        CaseRef ref = lead("Touched");
        browser.perform(post("/leads/" + ref + "/touches")
                        .param("direction", "out")
                        .param("channel", "phone")
                        .param("outcome", "connected")
                        .param("note", "Spoke")
                        .with(signedIn("manager"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(leads.find(ref).orElseThrow().firstRespondedAt()).isNotNull();

        browser.perform(post("/leads/" + ref + "/withdraw")
                        .with(signedIn("manager"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(leads.find(ref).orElseThrow().status()).isEqualTo("withdrawn");
    }

    @Test
    void a_file_is_sent_watched_and_refused_in_words() throws Exception {
        var good = new MockMultipartFile("file", "leads.csv", "text/csv", "Last Name,Email\nFile,\n".getBytes());
        String progress = browser.perform(multipart("/leads/import")
                        .file(good)
                        .with(signedIn("sales"))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(progress).with(signedIn("sales")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("leads.csv")));
        browser.perform(get(progress).header("HX-Request", "true").with(signedIn("sales")))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(get("/leads/import").with(signedIn("sales")))
                .andExpect(content().string(containsString("leads.csv")));

        var bad = new MockMultipartFile("file", "x.csv", "text/csv", "Colour\nred\n".getBytes());
        browser.perform(multipart("/leads/import")
                        .file(bad)
                        .with(signedIn("sales"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Last Name, Full Name or Company")));
    }

    @Test
    void the_outbox_is_shown_to_administrators_only() throws Exception {
        for (String state : new String[] {"PENDING", "SENT", "DEAD"}) {
            browser.perform(get("/admin/outbox").param("state", state).with(signedIn("admin")))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/admin/outbox").with(signedIn("manager"))).andExpect(status().isForbidden());
        browser.perform(get("/public/unsubscribe").param("token", "forged")).andExpect(status().isOk());
    }

    private RequestPostProcessor signedIn(String username) {
        return authentication(new StaffAuthentication(accounts.find(username).orElseThrow()));
    }

    private MockHttpServletRequestBuilder correction(CaseRef ref, String lastName, String version) {
        return post("/leads/" + ref)
                .param("lastName", lastName)
                .param("email", "page-" + mark + "@example.org")
                .param("version", version)
                .with(signedIn("manager"))
                .with(csrf());
    }

    private CaseRef lead(String lastName) {
        return leads.receive(
                new PublicLeadForm(
                                null,
                                lastName,
                                null,
                                null,
                                "page-" + mark + "@example.org",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .lead(),
                "manual",
                null);
    }
}
