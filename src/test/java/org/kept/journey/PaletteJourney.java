package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
import org.kept.studio.Parcels;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An analyst draws a small process from the palette; the same hour staff work it, the customer has a promise kept, and it is counted. */
@KeptTest
class PaletteJourney {

    private static final String MODULE = "keys";

    private final String mark = UUID.randomUUID().toString().substring(0, 5);

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

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
        Parcels.remove(repository, jdbc, transactions, List.of(MODULE));
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
        drawing.begin("form", "Key report", MODULE);
        drawing.field("What came of it?");
        drawing.label("Which door is it?");
        drawing.drag("radio");
        drawing.label("What happened?");
        drawing.options("Lost", "Stolen");
        drawing.sound();
        Browser.shot(page, "palette-form");
        drawing.begin("form", "Key look", MODULE);
        drawing.drag("number");
        drawing.label("Keys to make");
        drawing.sound();
        drawing.begin("form", "Key payment", MODULE);
    }

    private void table(Page page, Drawing drawing) {
        drawing.begin("dmn", "Who pays", MODULE);
        Browser.shot(page, "palette-table-new");
        drawing.ask(0, "facts.whatHappened", "What happened?");
        drawing.cell(0, 0, "\"lost\"");
        drawing.cell(0, 1, "\"customer\"");
        drawing.cell(1, 1, "\"house\"");
        drawing.sound();
        Browser.shot(page, "palette-table");
    }

    private void process(Page page, Drawing drawing) {
        drawing.begin("bpmn", "Key replacement", MODULE);
        drawing.offersNothingThatIsRefused();
        Browser.shot(page, "palette-empty");
        drawing.choose("Whose cases they are", "Customer care");
        drawing.choose("Promised to be done within", "3 working days");
        drawing.select("StartEvent_Begin");
        drawing.choose("Form", "key-report");
        String look = drawing.append("StartEvent_Begin", "User task", "Look at the lock");
        assertThat(look).isEqualTo("Task_LookAtTheLock");
        drawing.choose("Team", "Customer care");
        drawing.choose("Form", "key-look");
        drawing.choose("To be done", "before the promise is at risk");
        Browser.shot(page, "palette-task");
        String decide = drawing.append(look, "Business rule task", "Decide who pays");
        drawing.choose("Decision table", "Who pays");
        String who = drawing.append(decide, "Exclusive gateway", "Who pays?");
        String pay = drawing.append(who, "User task", "Take the payment");
        drawing.choose("Team", "Customer care");
        drawing.choose("Form", "key-payment");
        drawing.choose("To be done", "by the time that is promised");
        String end = drawing.append(pay, "End event", "Key replaced");
        String house = drawing.append(who, "Set outcome", "Note that we pay");
        drawing.fill("Outcome, such as granted", "replaced at our expense");
        Browser.shot(page, "palette-action");
        drawing.connect(house, end);
        ways(drawing, who, pay, house);
        drawing.sound();
        page.locator("[data-zoom=fit]").click();
        drawing.selectWay(who, pay);
        Browser.shot(page, "palette-drawn");
    }

    private void ways(Drawing drawing, String who, String pay, String house) {
        drawing.selectWay(who, house);
        drawing.choose("It is taken when", "no other way fits");
        drawing.name("we do");
        drawing.selectWay(who, pay);
        drawing.choose("It is taken when", "Answer of “Decide who pays”");
        drawing.choose("is", "customer");
        drawing.name("the customer");
    }

    /** A process and what it needs go every step together. */
    private void release(Page analyst) {
        String process = "/studio/" + MODULE + "/key-replacement.bpmn";
        analyst.navigate(process);
        Workbench author = new Workbench(analyst).say("People lose their keys");
        assertThat(author.band().locator("input[name=with]:checked")).hasCount(4);
        Browser.shot(analyst, "palette-hand-in");
        author.handIn("none", "");
        Page reviewer = browser.signedIn(home, "reviewer");
        reviewer.navigate(process);
        Workbench judge = new Workbench(reviewer);
        judge.band().locator("input[name=with]").all().forEach(Locator::check);
        Browser.shot(reviewer, "palette-approve");
        judge.click("Approve exactly what is ticked").click("Deploy what is ticked");
        assertThat(reviewer.locator(".letter__notes")).containsText("All of them are live");
        assertThat(reviewer.locator("#panel-elements")).containsText("before the promise is at risk");
        reviewer.locator("[data-look] [data-element-id=Task_LookAtTheLock]").waitFor();
        Browser.shot(reviewer, "palette-live");
    }

    private String begin(Page care) {
        care.navigate("/cases/new");
        care.locator("a[data-open]", new Page.LocatorOptions().setHasText("Key replacement"))
                .click();
        care.locator(".fjs-form-field").first().waitFor();
        care.locator("#contact").fill("Ada Keys-" + mark);
        new Desk(care).write("Which door is it?", "The yellow one").tick("What happened?", "Lost");
        Browser.shot(care, "palette-start");
        care.locator("form.task-form button[type=submit]").click();
        care.waitForURL(url -> url.matches(".*/cases/[A-Z]+-\\d+-\\d+"));
        return care.url().replaceAll(".*/cases/", "");
    }

    private void work(Page care, String ref) {
        care.navigate("/inbox");
        care.locator(".place").getByText("My teams").click();
        assertThat(care.locator("main")).containsText("Look at the lock");
        Browser.shot(care, "palette-inbox");
        Desk desk = new Desk(care);
        desk.open(ref, "Look at the lock")
                .write("What came of it?", "The lock is sound")
                .write("Keys to make", "2")
                .complete();
        desk.open(ref, "Take the payment")
                .write("What came of it?", "Paid by card")
                .complete();
        care.navigate("/cases/" + ref + "?tab=story");
        assertThat(care.locator("#panel")).containsText("Promise kept");
        Browser.shot(care, "palette-story");
        care.navigate("/customers/" + ada);
        assertThat(care.locator("main")).containsText(ref);
        Browser.shot(care, "palette-customer");
    }

    private void count(Page manager) {
        manager.navigate("/insight");
        manager.locator("main h2 a").getByText("Key replacement").click();
        manager.locator("main").getByText("Outcomes").first().click();
        assertThat(manager.locator("main")).containsText("Seen through to the end");
        Browser.shot(manager, "palette-outcomes");
    }
}
