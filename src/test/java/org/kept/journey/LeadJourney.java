package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.Browser;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A stranger writes, and the sales desk takes the lead from there to an opportunity: as people do it, in a browser. */
@KeptTest
class LeadJourney {

    /** What "at once" means on the sales desk, in milliseconds. */
    private static final double AT_ONCE = 2_000;

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    private Browser browser;
    private String home;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aStrangersEnquiryIsWorkedToAnOpportunity() {
        Page sales = browser.signedIn(home, "sales");
        sales.navigate("/inbox?queue=mine");

        Page stranger = browser.visitor(home, 1280, ColorScheme.LIGHT);
        String ref = enquire(stranger);

        Locator row = sales.locator(".queue__row").filter(new Locator.FilterOptions().setHasText("Grace Hopper"));
        assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(AT_ONCE));
        Browser.shot(sales, "inbox-list");
        row.click();
        assertThat(sales.locator(".promise-line, .queue").getByText("received").first())
                .isVisible();
        Browser.shot(sales, "inbox");

        firstContact(sales);
        qualify(sales);
        jobs.runDue();

        sales.navigate("/cases/" + ref + "?tab=story");
        assertThat(sales.locator("main")).containsText("Compilers Ltd");
        assertThat(sales.locator("main")).containsText("First contact");
        assertThat(sales.locator("main")).containsText("Accept and qualify");
        Browser.shot(sales, "case-story");
        sales.navigate("/cases/" + ref + "?tab=decisions");
        Browser.shot(sales, "case-decisions");
        sales.navigate("/leads/" + ref);
        assertThat(sales.locator("main")).containsText("Hopper");
        Browser.shot(sales, "lead");

        assertThat(browser.complaints()).isEmpty();
    }

    private String enquire(Page stranger) {
        stranger.navigate("/public/lead");
        Browser.shot(stranger, "public-form");
        stranger.locator("[name=message]").fill("I would like to see a demo of your support desk");
        stranger.locator("[name=firstName]").fill("Grace");
        stranger.locator("[name=lastName]").fill("Hopper");
        stranger.locator("[name=companyName]").fill("Compilers Ltd");
        stranger.locator("[name=email]").fill("grace@compilers.example");
        stranger.locator("[name=phone]").fill("020 7946 0999");
        stranger.locator("main button[type=submit]").click();
        Locator ref = stranger.getByText(java.util.regex.Pattern.compile("LEAD-\\d{4}-\\d{6}"));
        assertThat(ref.first()).isVisible();
        Browser.shot(stranger, "public-thanks");
        return ref.first().innerText().replaceAll("(?s).*(LEAD-\\d{4}-\\d{6}).*", "$1");
    }

    private void firstContact(Page sales) {
        assertThat(sales.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("First contact")))
                .isVisible();
        new Desk(sales)
                .tick("What came of it?", "We talked")
                .choose("How did you try?", "Phone")
                .shot("task")
                .complete();
    }

    private void qualify(Page sales) {
        assertThat(sales.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Accept and qualify")))
                .isVisible();
        new Desk(sales)
                .tick("Do they need what we do?", "Yes, and they can say what for")
                .tick("Is there money for it?", "Yes, confirmed")
                .tick("Who are they in the decision?", "They decide")
                .tick("When do they want it?", "Now")
                .tick("Do you accept the lead?", "Yes")
                .shot("task-qualify")
                .complete();
        assertThat(sales.locator(".queue__row").filter(new Locator.FilterOptions().setHasText("Grace Hopper")))
                .hasCount(0);
    }
}
