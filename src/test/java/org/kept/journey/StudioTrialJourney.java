package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Parcels;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** An analyst records a scenario of the lead process by clicking, tries the draft with it, looks at what it touches, and hands it in. */
@KeptTest
class StudioTrialJourney {

    private static final String PROCESS = "/studio/lead/lead-handling.bpmn";
    private static final String LIKE = "A hot lead is called at once, qualified and handed over to sales";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void leaveTheShelfAsItWas() {
        Parcels.remove(repository, jdbc, transactions);
        jdbc.sql("delete from app.studio_trial").update();
        jdbc.sql("delete from app.studio_scenario").update();
        jdbc.sql("delete from app.studio_recording").update();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aScenarioIsRecordedByClickingThenTriedAndTheDraftIsHandedIn() {
        Page page = browser.signedIn("http://127.0.0.1:" + port, "analyst");
        page.setDefaultTimeout(120_000);
        page.setDefaultNavigationTimeout(120_000);
        page.navigate(PROCESS);
        button(page, "Change").click();
        page.locator(".djs-palette").waitFor();
        page.locator("[data-element-id=Task_LogLead] .djs-hit").first().dblclick();
        page.keyboard().press("Control+A");
        page.keyboard().type("Note the lead");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-saved]")).hasText(java.util.regex.Pattern.compile("Saved \\d\\d:\\d\\d"));
        everywhere(page, "studio-editor");

        record(page);
        tryIt(page);
        seeWhatItTouches(page);
        handIn(page);
        assertThat(browser.complaints()).isEmpty();
    }

    private void record(Page page) {
        page.navigate(PROCESS + "/record");
        page.locator("#like").selectOption(LIKE);
        button(page, "Show").click();
        assertThat(page.locator("[id='fact.jobLevel']")).hasValue("director");
        everywhere(page, "studio-record-begin");
        button(page, "Begin").click();

        assertThat(page.locator("h1")).containsText("“First contact” is to be done", PATIENTLY);
        everywhere(page, "studio-record");
        page.locator("[name='answer.outcome']").selectOption("connected");
        page.locator("[name='answer.channel']").selectOption("phone");
        page.locator("[name='answer.nextAction']").fill("Send the offer");
        button(page, "Complete it").first().click();

        assertThat(page.locator("h1")).containsText("qualify", PATIENTLY);
        page.locator("[name='answer.need']").selectOption("clear");
        page.locator("[name='answer.budget']").selectOption("confirmed");
        page.locator("[name='answer.authority']").selectOption("decision_maker");
        page.locator("[name='answer.timeframe']").selectOption("now");
        page.locator("[name='answer.decision']").selectOption("accept");
        button(page, "Complete it").first().click();

        assertThat(page.locator("h1")).containsText("The case has ended", PATIENTLY);
        assertThat(page.locator(".record-steps")).containsText("is completed: outcome connected");
        everywhere(page, "studio-record-end");
        page.locator("#name").fill("A director is called and converted");
        button(page, "Keep it").click();
        assertThat(page.locator(".letter__notes")).containsText("Kept");
    }

    private void tryIt(Page page) {
        button(page, "Try it").click();
        assertThat(page.locator("h1")).containsText("went as expected", PATIENTLY);
        assertThat(page.locator("main")).containsText("A director is called and converted");
        page.locator(".runs-tick").first().waitFor();
        everywhere(page, "studio-trial");
        page.navigate(PROCESS);
        assertThat(page.locator("#studio-band .is-done").getByText("Tried")).isVisible();
        tab(page, "Trial");
        assertThat(page.locator("#panel-trial")).containsText("went as expected");
        everywhere(page, "studio-trial-panel");
    }

    private void seeWhatItTouches(Page page) {
        page.navigate("/studio/lead/lead-score.dmn");
        button(page, "Change").click();
        page.locator(".studio-view").first().click();
        page.locator(".djs-shape").first().waitFor();
        everywhere(page, "studio-overview");
        button(page, "Discard the draft").click();
        page.navigate(PROCESS);
        tab(page, "Impact");
        assertThat(page.locator("#panel-impact .lede")).isVisible();
        page.navigate(PROCESS + "/impact");
        everywhere(page, "studio-impact");
        page.navigate(PROCESS);
    }

    private void handIn(Page page) {
        page.locator("#studio-band summary").getByText("Hand in").click();
        page.locator("#reason").fill("A scenario says what must stay");
        page.locator("#measure").selectOption("none");
        button(page, "Hand in for approval").click();
        assertThat(page.locator(".letter__notes")).containsText("Handed in");
    }

    /** Pictures on a desk and on a phone, by day and by night. */
    private static void everywhere(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(390, 844);
            Browser.shot(page, name + "-phone-" + scheme.name().toLowerCase());
            page.setViewportSize(1440, 900);
            Browser.shot(page, name + (scheme == ColorScheme.LIGHT ? "" : "-dark"));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
