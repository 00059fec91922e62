package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.drawn.Favours;
import org.kept.studio.draft.Drafts;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An analyst answers three questions, and has a process whose cases can be begun; what else becomes of drawn ones tells {@link PaletteJourney}. */
@KeptTest
class DrawnJourney {

    @LocalServerPort
    private int port;

    @Autowired
    private Drafts drafts;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private Customers customers;

    private final String mark = UUID.randomUUID().toString().substring(0, 5);
    private Browser browser;
    private String home;

    @BeforeEach
    void open() {
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
        customers.addContact(new NewContact(
                new Identity("Ada", "Hart-" + mark, "ada-" + mark + "@example.org", null, null, null),
                null,
                null,
                "test"));
        Favours.deploy(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void threeAnswersBecomeAProcessThatIsWorkedTheSameHour() {
        Page analyst = browser.signedIn(home, "analyst");
        analyst.navigate("/studio/new/process");
        analyst.locator("#name").fill("Address change " + mark);
        analyst.locator("#team").selectOption("customer-care");
        analyst.locator("#purpose").fill("Somebody has moved, and everything we send must follow.");
        analyst.locator("#step1").fill("Check the new address");
        analyst.locator("#fields1").fill("New address: long text\nProof seen?: Yes | No");
        analyst.locator("#step2").fill("Change it everywhere");
        analyst.locator("#fields2").fill("Who was told");
        analyst.locator("#decides").check();
        new Workbench(analyst).everywhere("plain-new-process");
        analyst.locator("[data-primary]").click();
        String module = "addresschange" + mark;
        analyst.waitForURL(url -> url.contains("/studio/addresschange"));
        List<ModelFile> files = drafts.of(module).stream()
                .map(draft -> new ModelFile(
                        draft.ref().file(), drafts.content(draft.ref()).orElseThrow()))
                .toList();
        library.deployUploaded(module, files, "admin", false);

        Page care = browser.signedIn(home, "care");
        care.navigate("/cases/new");
        new Workbench(care).everywhere("plain-list");
        care.locator("a[data-open]", new Page.LocatorOptions().setHasText("Address change " + mark))
                .click();
        care.locator(".fjs-form-field").first().waitFor();
        care.locator("#contact").fill("Ada Hart-" + mark);
        Desk desk = new Desk(care);
        desk.write("What is it about?", "Moved to York");
        new Workbench(care).everywhere("plain-start");
        care.locator("form.task-form button[type=submit]").click();
        care.waitForURL(url -> url.contains("/cases/ADD"));
        String ref = care.url().replaceAll(".*/cases/", "");
        care.locator(".djs-container").first().waitFor();
        new Workbench(care).everywhere("plain-case");

        desk.open(ref, "Check the new address")
                .write("New address", "2 Cliff Road, York")
                .tick("Proof seen?", "Yes")
                .complete();
        care.navigate("/cases/" + ref + "?tab=record");
        assertThat(care.locator("#panel")).containsText("2 Cliff Road, York");
        care.navigate("/cases/" + ref);
        assertThat(care.locator("a.queue__row")).containsText("Change it everywhere");
        new Workbench(care).everywhere("plain-record");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissingAndThePaletteLeadsToTheForm() {
        Page care = browser.signedIn(home, "care");
        offered(care, "Begin: Favour");
        care.keyboard().press("Control+k");
        care.keyboard().type("begin: favour");
        care.keyboard().press("Enter");
        care.waitForURL(url -> url.endsWith("/cases/new/favour"));
        care.locator(".fjs-form-field").first().waitFor();
        care.locator("#contact").fill("Nobody at all");
        Desk desk = new Desk(care);
        desk.write("What is wished for", "A window seat").tick("How large", "Small");
        care.locator("form.task-form button[type=submit]").click();
        assertThat(care.locator("#contact-problem")).containsText("There is none of this name");
        assertThat(care.locator("#contact")).hasValue("Nobody at all");
        assertThat(care.locator("form.task-form input[type=text]").first()).hasValue("A window seat");
        new Workbench(care).everywhere("plain-refused");
    }

    /** What was deployed just now is offered within seconds. */
    private static void offered(Page page, String begin) {
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("[data-palette^='" + begin + "']").count() > 0;
        });
    }
}
