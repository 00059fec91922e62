package org.kept.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Cases.Description;
import org.kept.casework.Rounds;
import org.kept.customer.CustomerSignals.Signal;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What everybody should know who deals with a customer, wherever they meet them. */
@KeptTest
class CustomerSignalsIT {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    Customers customers;

    @Autowired
    RoundSignals module;

    private MockMvc web;
    private UUID account;
    private UUID contact;
    private CaseRef trouble;

    @BeforeEach
    void aCustomerInTrouble(@Autowired WebApplicationContext application) {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        rounds.deploy();
        Rounds.as("sales", "STAFF");
        String some = UUID.randomUUID().toString();
        account = customers.addAccount(new NewAccount("Troubled " + some, null, null, null, null));
        contact = customers.addContact(new NewContact(
                new Identity("Ann", "Trouble", null, null, some + "@example.org", null), null, account, null));
        trouble = rounds.open("Troubled", 10);
        module.account = account;
        module.signals = List.of(
                new Signal("calm", "casework.park.told", List.of("renewal on 1 March"), null),
                new Signal("broken", "casework.park.told", List.of("complaint " + HOSTILE), trouble.value()));
    }

    @AfterEach
    void clear() {
        module.account = null;
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void theCustomersPageBeginsWithThemTheGravestFirst() throws Exception {
        for (UUID customer : new UUID[] {account, contact}) {
            String page = page("sales", "/customers/" + customer);

            assertThat(page).contains("promise--broken").contains("#promise-open");
            assertThat(page.indexOf("complaint ")).isBetween(0, page.indexOf("renewal on 1 March"));
            assertThat(page).contains("&lt;script&gt;").doesNotContain(HOSTILE).doesNotContain("??");
        }
    }

    @Test
    void onlyWhoMaySeeTheCaseIsLedToIt() throws Exception {
        assertThat(page("sales", "/customers/" + account)).contains("href=\"/cases/" + trouble + "\"");
        assertThat(page("mona", "/customers/" + account))
                .contains("complaint ")
                .doesNotContain("href=\"/cases/" + trouble + "\"");
    }

    @Test
    void theyStandBesideATaskOfThatCustomer() throws Exception {
        CaseRef other = rounds.open("Troubled", 10);
        cases.describe(other, new Description(null, account, contact, null, null, null));

        assertThat(page("sales", "/inbox/tasks/" + rounds.task(other))).contains("renewal on 1 March");
    }

    private String page(String username, String path) throws Exception {
        return web.perform(get(path).with(user(username).roles("STAFF")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
