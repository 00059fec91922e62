package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody at the page of a model: its band, its tabs, and what they do about a draft. */
final class StudioPage {

    private final Page page;

    StudioPage(Page page) {
        this.page = page;
    }

    /** Where the draft stands. */
    Locator band() {
        return page.locator("#studio-band");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Opens a tab beside the model; the problems' has its number in its name. */
    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\s*\\d*$")))
                .click();
    }

    /** Opens a group of the properties unless it is open. */
    void group(String name) {
        Locator header = page.locator(".bio-properties-panel-group-header")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first();
        if (!header.getAttribute("class").contains("open")) {
            header.locator(".bio-properties-panel-group-header-title").click();
        }
    }

    /** Waits until what was done is the draft's. */
    void saved() {
        assertThat(page.locator("[data-saved]")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
    }

    void handIn(String reason, String measure, String expectation) {
        band().locator("summary").getByText("Hand in").click();
        page.locator("#reason").fill(reason);
        page.locator("#measure").selectOption(measure);
        page.locator("#expectation").fill(expectation);
        button("Hand in for approval").click();
        assertThat(page.locator(".letter__notes")).containsText("Handed in");
    }

    void approve() {
        button("Approve exactly this").click();
        assertThat(button("Deploy")).isVisible();
    }

    void deploy() {
        button("Deploy").click();
        assertThat(page.locator(".letter__notes")).containsText("It is live");
        assertThat(band().locator(".is-done")).containsText("Live");
    }
}
