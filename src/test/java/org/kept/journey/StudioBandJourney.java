package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Parcels;
import org.kept.studio.StudioDesk;
import org.kept.support.Browser;
import org.kept.support.KeptTest;

/** The band over a draft is drawn anew after each save; whoever is writing in it keeps what is written. */
@KeptTest
class StudioBandJourney extends StudioDesk {

    private static final String FEE_PAGE = "/studio/parcels/parcel-fee.dmn?edit=true";

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aReasonHalfWrittenOutlivesTheNextSave() {
        anita.put(DRAFT, Parcels.fee(2));
        Page page = browser.signedIn("http://127.0.0.1:" + port, "analyst");
        page.navigate(FEE_PAGE);
        Locator band = page.locator("#studio-band");
        band.locator("summary").getByText("Hand in").click();
        page.locator("#reason").fill("Returns cost us");

        Locator cell = page.locator("[data-canvas] [data-element-id=e]");
        cell.click();
        page.keyboard().press("Control+A");
        page.waitForResponse(
                answer -> answer.url().contains("/band"), () -> page.keyboard().type("3"));
        assertThat(page.locator("[data-saved]")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));

        assertThat(page.locator("#reason")).isVisible();
        assertThat(page.locator("#reason")).hasValue("Returns cost us");
        assertThat(browser.complaints()).isEmpty();
    }
}
