package org.kept.face;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone the bar has room for a few places; whoever is signed in still gets to every one of theirs, with and without script. */
@KeptTest
class PhonePlacesIT {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    @LocalServerPort
    int port;

    private Browser browser;
    private String home;

    @BeforeEach
    void open() {
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "manager", "analyst", "admin"})
    void reachesEveryPlaceOfTheDesk(String username) {
        Page desk = browser.signedIn(home, username);
        List<String> places = places(desk);
        assertThat(places).hasSizeGreaterThan(4).doesNotHaveDuplicates();

        desk.setViewportSize(WIDTH, HEIGHT);

        assertReachable(desk, places);
        Page bare = withoutScript(desk);
        assertReachable(bare, places);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst"})
    void marksTheWayToThePlaceThatIsOpen(String username) {
        Page phone = browser.signedIn(home, username);
        phone.setViewportSize(WIDTH, HEIGHT);
        assertThat(more(phone).getAttribute("data-here")).isNull();

        more(phone).focus();
        phone.keyboard().press("Enter");
        place(phone, "/studio").focus();
        phone.keyboard().press("Enter");
        phone.waitForURL("**/studio");

        assertThat(more(phone).getAttribute("data-here")).isEqualTo("true");
        assertThat(more(phone).textContent()).contains("Studio");
    }

    private static void assertReachable(Page page, List<String> places) {
        more(page).click();
        for (String place : places) {
            BoundingBox box = place(page, place).boundingBox();
            assertThat(box).as(place).isNotNull();
            assertThat(box.x).as(place).isNotNegative();
            assertThat(box.x + box.width).as(place).isLessThanOrEqualTo(WIDTH);
            assertThat(box.y).as(place).isNotNegative();
            assertThat(box.y + box.height).as(place).isLessThanOrEqualTo(HEIGHT);
        }
        place(page, places.get(places.size() - 1)).click();
        page.waitForURL(url -> url.endsWith(places.get(places.size() - 1)));
    }

    private Page withoutScript(Page signedIn) {
        Page page = signedIn.context()
                .browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(home)
                        .setViewportSize(WIDTH, HEIGHT)
                        .setJavaScriptEnabled(false)
                        .setStorageState(signedIn.context().storageState()))
                .newPage();
        page.navigate("/");
        return page;
    }

    private static Locator more(Page page) {
        return page.locator(".rail .places__more");
    }

    private static Locator place(Page page, String address) {
        return page.locator(".rail a.place[href='" + address + "']");
    }

    /** Addresses of the places that the desk shows. */
    private static List<String> places(Page desk) {
        return desk.locator(".rail a.place:visible").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
