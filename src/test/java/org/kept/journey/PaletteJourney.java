package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst draws a small process from the palette; the same hour staff work it, the customer has a promise kept, and it is counted. */
@KeptTest
class PaletteJourney {

    private final String mark = UUID.randomUUID().toString().substring(0, 5);
    private final String module = "lostkey" + mark;

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String home;
    private UUID ada;

    @BeforeEach
    void open() {
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
        ada = customers.addContact(new NewContact(
                new Identity("Ada", "Keys-" + mark, "ada-" + mark + "@example.org", null, null, null),
                null,
                null,
                "test"));
    }

    @AfterEach
    void leaveTheShelfAsItWas() {
        repository
                .createDeploymentQuery()
                .deploymentName(module)
                .list()
                .forEach(each -> repository.deleteDeployment(each.getId(), true));
        jdbc.sql("delete from app.model_draft where module = ?").param(module).update();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void whatAnAnalystDrawsFromThePaletteIsWorkedTheSameHour() {
        Page analyst = browser.signedIn(home, "analyst");
        draw(analyst);
        release(analyst);
        Page care = browser.signedIn(home, "care");
        String ref = begin(care);
        work(care, ref);
        count(browser.signedIn(home, "manager"));
        assertThat(browser.complaints()).isEmpty();
    }

    private void draw(Page page) {
        Drawing drawing = new Drawing(page);
        forms(page, drawing);
        table(page, drawing);
        process(page, drawing);
    }

    private void forms(Page page, Drawing drawing) {
        drawing.begin("form", "Key report " + mark, module);
        drawing.field("What came of it?");
        drawing.label("Which door is it?");
        drawing.drag("radio");
        drawing.label("What happened?");
        drawing.options("Lost", "Stolen");
        drawing.sound();
        Browser.shot(page, "palette-form");
        drawing.begin("form", "Key look " + mark, module);
        drawing.drag("number");
        drawing.label("Keys to make");
        drawing.sound();
        drawing.begin("form", "Key payment " + mark, module);
    }

    private void table(Page page, Drawing drawing) {
        drawing.begin("dmn", "Who pays " + mark, module);
        Browser.shot(page, "palette-table-new");
        drawing.ask(0, "facts.whatHappened", "What happened?");
        drawing.cell(0, 0, "\"lost\"");
        drawing.cell(0, 1, "\"customer\"");
        drawing.cell(1, 1, "\"house\"");
        drawing.sound();
        Browser.shot(page, "palette-table");
    }

    private void process(Page page, Drawing drawing) {
        drawing.begin("bpmn", "Key " + mark, module);
        Browser.shot(page, "palette-empty");
        drawing.choose("Whose cases they are", "Customer care");
        drawing.choose("Promised to be done within", "3 working days");
        drawing.select("StartEvent_Begin");
        drawing.choose("Form", "key-report-" + mark);
        String look = drawing.append("StartEvent_Begin", "User task", "Look at the lock");
        assertThat(look).isEqualTo("Task_LookAtTheLock");
        drawing.choose("Team", "Customer care");
        drawing.choose("Form", "key-look-" + mark);
        drawing.choose("To be done", "before the promise is at risk");
        Browser.shot(page, "palette-task");
        String decide = drawing.append(look, "Business rule task", "Decide who pays");
        drawing.choose("Decision table", "Who pays " + mark);
        String who = drawing.append(decide, "Exclusive gateway", "Who pays?");
        String pay = drawing.append(who, "User task", "Take the payment");
        drawing.choose("Team", "Customer care");
        drawing.choose("Form", "key-payment-" + mark);
        drawing.choose("To be done", "by the time that is promised");
        String end = drawing.append(pay, "End event", "Key replaced");
        String house = drawing.append(who, "Set outcome", "Note that we pay");
        drawing.fill("Outcome, such as granted", "replaced at our expense");
        Browser.shot(page, "palette-action");
        drawing.connect(house, end);
        ways(page, drawing, who, pay, house);
        drawing.sound();
        drawing.nothing();
        page.locator("[data-zoom=fit]").click();
        Browser.shot(page, "palette-drawn");
    }

    private void ways(Page page, Drawing drawing, String who, String pay, String house) {
        drawing.selectWay(who, house);
        drawing.choose("It is taken when", "no other way fits");
        drawing.name("we do");
        drawing.selectWay(who, pay);
        drawing.choose("It is taken when", "Answer of “Decide who pays”");
        drawing.choose("is", "customer");
        drawing.name("the customer");
        Browser.shot(page, "palette-way");
    }

    private void release(Page analyst) {}

    private String begin(Page care) {
        return "";
    }

    private void work(Page care, String ref) {}

    private void count(Page manager) {}

    static List<String> files() {
        return List.of();
    }
}
