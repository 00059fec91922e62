package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.kept.support.Browser;

/** The Studio as somebody's hands find it: the canvas, what stands beside it, and the band that says where a draft stands. */
record Workbench(Page page) {

    /** Trials start a program of their own: on a busy machine a page of them takes its time. */
    private static final double PATIENCE = 120_000;

    private static final Pattern SAVED = Pattern.compile("Saved \\d\\d:\\d\\d");

    Workbench {
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
    }

    /** Opens the model at this path and begins a draft, or goes on with the one there is. */
    Workbench change(String path) {
        page.navigate(path);
        click("Change");
        page.locator("[data-canvas] .djs-palette, [data-canvas] .tjs-table, [data-canvas] .fjs-editor-container")
                .first()
                .waitFor();
        return this;
    }

    /** Gives an element of the diagram another name, on the canvas. */
    Workbench rename(String element, String name) {
        hit(element).dblclick();
        page.locator(".djs-direct-editing-content").waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        return saved();
    }

    /** Writes after what stands in a cell of a decision table. */
    Workbench add(String cell, String text) {
        page.locator("[data-canvas] [data-element-id=" + cell + "]").click();
        page.keyboard().press("Control+End");
        page.keyboard().type(text);
        return saved();
    }

    Locator hit(String element) {
        return page.locator("[data-element-id=" + element + "] .djs-hit").first();
    }

    /** Opens a group of the properties unless it is open. */
    Workbench open(String group) {
        Locator header = page.locator(".bio-properties-panel-group-header")
                .filter(new Locator.FilterOptions().setHasText(group))
                .first();
        if (!header.getAttribute("class").contains("open")) {
            header.locator(".bio-properties-panel-group-header-title").click();
        }
        return this;
    }

    /** Opens a tab beside the model; the problems' has its number in its name. */
    Workbench tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "\\s*\\d*$")))
                .click();
        return this;
    }

    Workbench click(String button) {
        button(button).first().click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator band() {
        return page.locator("#studio-band");
    }

    /** Opens what is asked when a draft is handed in, and says why it was made. */
    Workbench say(String reason) {
        band().locator("summary").getByText("Hand in").click();
        page.locator("#reason").fill(reason);
        return this;
    }

    /** Hands in what {@link #say} gave the reason of. */
    void handIn(String measure, String expectation) {
        page.locator("#measure").selectOption(measure);
        page.locator("#expectation").fill(expectation);
        click("Hand in for approval");
        assertThat(page.locator(".letter__notes")).containsText("Handed in");
    }

    /** Waits until what was typed is the draft's. */
    Workbench saved() {
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
        return this;
    }

    /**
     * A picture on a desk by day; with {@code -Dkept.pictures=all}, for whoever wants to look at a change, on a phone and by night as well.
     */
    void everywhere(String name) {
        if (!"all".equals(System.getProperty("kept.pictures"))) {
            Browser.shot(page, name);
            return;
        }
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.DARK, ColorScheme.LIGHT}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setViewportSize(390, 844);
            Browser.shot(page, name + "-phone-" + scheme.name().toLowerCase());
            page.setViewportSize(1440, 900);
            Browser.shot(page, name + (scheme == ColorScheme.LIGHT ? "" : "-dark"));
        }
    }
}
