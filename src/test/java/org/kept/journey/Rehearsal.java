package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

/** Scenarios of a drafted lead process: one is recorded by clicking, all are tried. */
record Rehearsal(Workbench desk, String model) {

    private static final String LIKE = "A hot lead is called at once, qualified and handed over to sales";
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    /** Clicks through a case that begins like a hot lead, until it has ended, and keeps that under a name. */
    void record(String name) {
        Page page = desk.page();
        page.navigate(model + "/record");
        page.locator("#like").selectOption(LIKE);
        desk.click("Show");
        assertThat(page.locator("[id='fact.jobLevel']")).hasValue("director");
        desk.everywhere("studio-record-begin");
        desk.click("Begin");

        assertThat(page.locator("h1")).containsText("“First contact” is to be done", PATIENTLY);
        desk.everywhere("studio-record");
        page.locator("[name='answer.outcome']").selectOption("connected");
        page.locator("[name='answer.channel']").selectOption("phone");
        page.locator("[name='answer.nextAction']").fill("Send the offer");
        desk.click("Complete it");

        assertThat(page.locator("h1")).containsText("qualify", PATIENTLY);
        page.locator("[name='answer.need']").selectOption("clear");
        page.locator("[name='answer.budget']").selectOption("confirmed");
        page.locator("[name='answer.authority']").selectOption("decision_maker");
        page.locator("[name='answer.timeframe']").selectOption("now");
        page.locator("[name='answer.decision']").selectOption("accept");
        desk.click("Complete it");

        assertThat(page.locator("h1")).containsText("The case has ended", PATIENTLY);
        assertThat(page.locator(".record-steps")).containsText("is completed: outcome connected");
        desk.everywhere("studio-record-end");
        page.locator("#name").fill(name);
        desk.click("Keep it");
        assertThat(page.locator(".letter__notes")).containsText("Kept");
    }

    /** Tries the draft with all its scenarios, and looks at where they come by. */
    void tryIt(String scenario) {
        Page page = desk.page();
        desk.click("Try it");
        assertThat(page.locator("h1")).containsText("went as expected", PATIENTLY);
        assertThat(page.locator("main")).containsText(scenario);
        page.locator(".runs-tick").first().waitFor();
        desk.everywhere("studio-trial");
        page.navigate(model);
        assertThat(desk.band().locator(".is-done").getByText("Tried")).isVisible();
        desk.tab("Trial");
        assertThat(page.locator("#panel-trial")).containsText("went as expected");
        desk.everywhere("studio-trial-panel");
    }
}
