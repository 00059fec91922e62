package org.kept.customer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Consents;
import org.kept.customer.Consents.Consent;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewAccount;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.domain.Forgetting;
import org.kept.customer.search.CustomerSearch;
import org.kept.customer.search.CustomerSearch.Query;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@KeptTest
class CustomerPagesIT {

    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    WebApplicationContext application;

    @Autowired
    Customers customers;

    @Autowired
    CustomerCard card;

    @Autowired
    CustomerSearch search;

    @Autowired
    Forgetting forgetting;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    private final String some = UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor staff = user("sales").roles("STAFF");
    private final RequestPostProcessor steward = user("steward").roles("STAFF");
    private MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void aNameWithAScriptIsShownAsTextOnEveryPage() throws Exception {
        UUID account = customers.addAccount(new NewAccount(SCRIPT + some, null, null, null, null));
        UUID contact = contact(SCRIPT, some, account);

        for (String page : new String[] {
            "/customers?q=" + some,
            "/customers/" + account,
            "/customers/" + contact,
            "/customers/contacts/" + contact + "/edit",
            "/customers/accounts/" + account + "/edit",
            "/customers/compare?ids=" + contact
        }) {
            browser.perform(get(page).with(staff))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
                    .andExpect(content().string(not(containsString(SCRIPT))));
        }
    }

    @Test
    void whoLosesARaceIsShownWhatDiffersAndKeepsWhatTheyTyped() throws Exception {
        UUID account = customers.addAccount(new NewAccount("Slow " + some, null, null, null, null));
        String form = "/customers/accounts/" + account;
        long seen = card.account(account).version();
        browser.perform(post(form)
                        .with(staff)
                        .with(csrf())
                        .param("version", "" + seen)
                        .param("details.name", "First " + some))
                .andExpect(redirectedUrl("/customers/" + account));

        browser.perform(post(form)
                        .with(staff)
                        .with(csrf())
                        .param("version", "" + seen)
                        .param("details.name", "Second " + some))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"Second " + some)))
                .andExpect(content().string(containsString("First " + some)));

        assertThat(card.account(account).details().name()).isEqualTo("First " + some);
    }

    @Test
    void aTouchThatIsLoggedStandsOnTheTimelineOfThePersonAndTheAccount() throws Exception {
        UUID account = customers.addAccount(new NewAccount("Touched " + some, null, null, null, null));
        UUID contact = contact("Touched", some, account);
        browser.perform(post("/customers/" + contact + "/touches")
                        .with(staff)
                        .with(csrf())
                        .param("channel", "phone")
                        .param("direction", "in")
                        .param("subject", "Asked about " + some))
                .andExpect(redirectedUrl("/customers/" + contact));

        for (UUID page : new UUID[] {contact, account}) {
            browser.perform(get("/customers/" + page).with(staff))
                    .andExpect(content().string(containsString("Asked about " + some)));
        }
        browser.perform(get("/customers/" + contact + "?channel=letter").with(staff))
                .andExpect(content().string(not(containsString("Asked about " + some))));
    }

    @Test
    void aTouchThatIsTooLongIsRefusedBesideTheField() throws Exception {
        UUID contact = contact("Long", some, null);

        browser.perform(post("/customers/" + contact + "/touches")
                        .with(staff)
                        .with(csrf())
                        .param("channel", "phone")
                        .param("direction", "in")
                        .param("subject", "x".repeat(301)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("At most 300 characters")));
    }

    @Test
    void aContactWithoutAnythingToKnowThemByIsRefusedWithWhatToDo() throws Exception {
        browser.perform(post("/customers/contacts").with(staff).with(csrf()).param("version", "0"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a name, an e-mail address or a phone number")));
    }

    @Test
    void aFigureThatIsNoneIsRefusedAndEverythingTypedIsKept() throws Exception {
        browser.perform(post("/customers/accounts")
                        .with(staff)
                        .with(csrf())
                        .param("details.name", "Kept " + some)
                        .param("employees", "many"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Give a whole number")))
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("value=\"Kept " + some)));
    }

    @Test
    void theFormsOfANewPersonAndANewCompanyOpen() throws Exception {
        browser.perform(get("/customers/accounts/new").with(staff)).andExpect(status().isOk());
        browser.perform(get("/customers/contacts/new").with(staff)).andExpect(status().isOk());
        browser.perform(post("/customers/contacts").with(staff).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post("/customers/accounts").with(staff).with(csrf()))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void onTheAccountsPageSomebodySaysWhoIsWhatByNumberOrByNameAndMayChangeIt() throws Exception {
        UUID account = customers.addAccount(new NewAccount("Roles " + some, null, null, null, null));
        UUID contact = contact("Ruth", some, null);
        String number = number(contact);
        browser.perform(get("/customers/choices?contact=ruth " + some).with(staff))
                .andExpect(content().string(containsString("value=\"Ruth " + some + " (" + number + ")\"")));

        link(account, "ruth " + some, "Buyer").andExpect(redirectedUrl("/customers/" + account));
        assertThat(card.roles(account)).extracting("contactId", "role").containsExactly(tuple(contact, "Buyer"));

        link(account, "Ruth " + some + " (" + number + ")", "Legal guardian")
                .andExpect(redirectedUrl("/customers/" + account));
        assertThat(card.roles(account)).extracting("role", "isPrimary").containsExactly(tuple("Legal guardian", true));

        link(account, "Nobody " + some, "Ghost")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is none of this name or number")))
                .andExpect(content().string(containsString("value=\"Nobody " + some)));
        link(account, "", "").andExpect(content().string(containsString("Say who it is")));
    }

    @Test
    void anAccountIsChosenByNumberOrNameHoweverManyThereAreAndTwoOfOneNameAreToldApart() throws Exception {
        UUID one = customers.addAccount(new NewAccount("Twin " + some, null, null, null, null));
        customers.addAccount(new NewAccount("Twin " + some, null, null, null, null));
        String number = number(one);
        browser.perform(get("/customers/choices?account=twin " + some).with(staff))
                .andExpect(content().string(containsString("Twin " + some + " (" + number + ")")));

        hire("Twin " + some)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Several have this name")));
        hire(number.toLowerCase(Locale.ROOT)).andExpect(status().isFound());

        assertThat(card.roles(one)).extracting("contactName").containsExactly("Hired " + some);
        UUID hired = card.roles(one).get(0).contactId();
        browser.perform(get("/customers/contacts/" + hired + "/edit").with(staff))
                .andExpect(content().string(containsString("value=\"Twin " + some + " (" + number + ")\"")));
    }

    @Test
    void onlyDataStewardsManagersAndAdministratorsMergeAndTakeItBack() throws Exception {
        UUID one = contact("Double", some, null);
        UUID other = contact("Double", some, null);
        browser.perform(get("/customers/compare?ids=" + one + "," + other).with(staff))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/merge\""))))
                .andExpect(content().string(containsString("ask a data steward")));
        merge(one, other, staff).andExpect(status().isForbidden());
        browser.perform(post("/customers/" + one + "/distinct")
                        .param("other", "" + other)
                        .with(staff)
                        .with(csrf()))
                .andExpect(status().isForbidden());

        browser.perform(get("/customers/compare?ids=" + one + "," + other).with(steward))
                .andExpect(content().string(containsString("/customers/" + one + "/merge\"")));
        merge(one, other, steward).andExpect(redirectedUrl("/customers/" + one));

        UUID merge = card.merges(one).get(0).id();
        browser.perform(get("/customers/" + one).with(staff))
                .andExpect(content().string(not(containsString("Undo the merge"))));
        browser.perform(post("/customers/merges/" + merge + "/undo").with(staff).with(csrf()))
                .andExpect(status().isForbidden());
        browser.perform(post("/customers/merges/" + merge + "/undo")
                        .with(user("manager").roles("STAFF", "MANAGER"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/customers/" + one));
    }

    @Test
    void whoWasErasedAndComesInAgainMayNotBeContactedAndTheirPageSaysSo() throws Exception {
        Identity who = new Identity("Gone", some, "gone@" + some + ".example", "020 7946 0888", null, null);
        UUID first = customers.addContact(new NewContact(who, null, null, "manual"));
        forgetting.erase(first, null);

        UUID again = customers.addContact(new NewContact(who, null, null, "import"));
        consents.give(new Consent("GONE@" + some + ".example", "marketing", "email", "1", "import", clock.instant()));

        assertThat(consents.suppressed("gone@" + some + ".example")).isTrue();
        assertThat(consents.allows("gone@" + some + ".example", "marketing")).isFalse();
        browser.perform(get("/customers/" + again).with(staff))
                .andExpect(content().string(containsString("May not be contacted")))
                .andExpect(content().string(not(containsString("Agreed to offers"))));
    }

    @Test
    void analystsSeeNoCustomersAndNobodyFindsWhatIsNotThere() throws Exception {
        browser.perform(get("/customers").with(user("analyst").roles("ANALYST")))
                .andExpect(status().isForbidden());
        browser.perform(get("/customers/" + UUID.randomUUID()).with(staff)).andExpect(status().isNotFound());
        browser.perform(get("/customers/" + UUID.randomUUID() + "/edit").with(staff))
                .andExpect(status().isNotFound());
    }

    @Test
    void otherProgramsAddAndFindCustomers() throws Exception {
        String body = "{\"kind\":\"contact\",\"firstName\":\"Api\",\"lastName\":\"" + some + "\",\"email\":\"a@" + some
                + ".example\"}";
        browser.perform(post("/api/v1/customers")
                        .with(staff)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isCreated())
                .andExpect(header().exists("Location"))
                .andExpect(jsonPath("$.name").value("Api " + some));
        browser.perform(get("/api/v1/customers?q=" + some).with(staff))
                .andExpect(jsonPath("$.count").value(1))
                .andExpect(jsonPath("$.items[0].contact").value(true));
        browser.perform(post("/api/v1/customers")
                        .with(staff)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"contact\",\"email\":\"nonsense\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.fields[0].field").value("email"));
        browser.perform(get("/api/v1/customers?after=invented").with(staff))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions link(UUID account, String contact, String role) throws Exception {
        return browser.perform(post("/customers/" + account + "/roles")
                .with(staff)
                .with(csrf())
                .param("contact", contact)
                .param("role", role)
                .param("primary", "true"));
    }

    private ResultActions hire(String account) throws Exception {
        return browser.perform(post("/customers/contacts")
                .with(staff)
                .with(csrf())
                .param("details.firstName", "Hired")
                .param("details.lastName", some)
                .param("account", account));
    }

    private ResultActions merge(UUID stays, UUID goes, RequestPostProcessor who) throws Exception {
        return browser.perform(post("/customers/" + stays + "/merge")
                .with(who)
                .with(csrf())
                .param("other", "" + goes)
                .param("survivor", "" + stays));
    }

    private String number(UUID id) {
        return search.page(new Query(some, null, null, null, null), null, 10).items().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private UUID contact(String first, String last, UUID accountId) {
        return customers.addContact(
                new NewContact(new Identity(first, last, null, null, null, null), null, accountId, "manual"));
    }
}
