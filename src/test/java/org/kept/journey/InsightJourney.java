package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kept.insight.PlayedWorld;
import org.kept.insight.XesFile;
import org.kept.insight.web.InsightWords;
import org.kept.support.Browser;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager finds where money waits, gives five cases to somebody, sees the number move, compares two versions and takes the log home. */
@KeptTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightJourney {

    @LocalServerPort
    int port;

    @Autowired
    PlayedWorld world;

    @Autowired
    InsightWords words;

    @Autowired
    TestClock clock;

    private Browser browser;
    private String home;

    @BeforeAll
    void threeWeeksOfWorkUnderTwoVersions() {
        world.play();
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
    }

    @BeforeEach
    void thatEvening() {
        clock.setTo(world.until());
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Every number and mark of every page of every process: as many cases behind it as it says. */
    @Test
    void behindEveryNumberAreAsManyCasesAsItSays() {
        Visitor manager = new Visitor(port).with("Accept", "text/html");
        manager.signIn("manager", "kept");
        Map<String, Long> said = new LinkedHashMap<>();
        for (String process : List.of("leadHandling", "complaintHandling", "contractRenewal")) {
            for (String page :
                    List.of("", "/flow", "/waits", "/paths", "/promises", "/forecast", "/outcomes", "/compare")) {
                String body = read(manager, "/insight/" + process + page);
                for (var link : Jsoup.parse(body).select("a[data-count]")) {
                    Long before = said.put(link.attr("href"), Long.valueOf(link.attr("data-count")));
                    assertThat(before).as(page + " " + link).isIn(null, Long.valueOf(link.attr("data-count")));
                }
            }
        }
        assertThat(said).hasSizeGreaterThan(300);
        List<String> wrong = said.entrySet().parallelStream()
                .map(one -> {
                    var total = Jsoup.parse(read(manager, one.getKey())).selectFirst("[data-total]");
                    String counted = total == null ? "none" : total.attr("data-total");
                    return counted.equals(one.getValue().toString()) ? "" : one + " but " + counted;
                })
                .filter(one -> !one.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private static String read(Visitor manager, String path) {
        var answer = manager.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    @Test
    void aManagerMovesANumberComparesTwoVersionsAndTakesTheLogHome() throws Exception {
        Page manager = browser.signedIn(home, "manager");
        manager.locator(".rail").getByText("Insight").click();
        Browser.shot(manager, "insight-overview");
        manager.locator("main").getByText("Lead handling").first().click();
        Browser.shot(manager, "insight-today");

        findsWhereMoneyWaits(manager);
        givesFiveToSomebodyAndSeesTheNumberMove(manager);
        comparesTwoVersions(manager);
        takesTheLogHome(manager);
        looksAtTheOtherPages(manager);

        assertThat(browser.complaints()).isEmpty();
    }

    /** The sentence on top names the money; its link leads to exactly the cases it counts. */
    private void findsWhereMoneyWaits(Page manager) {
        tab(manager, "Where it waits");
        assertThat(manager.locator(".heat-map[aria-busy=true]")).hasCount(0);
        Browser.shot(manager, "insight-waits");
        Locator sentence = manager.locator(".insight__says a").first();
        int count = Integer.parseInt(sentence.getAttribute("data-count"));
        assertThat(count).isPositive();
        sentence.click();
        assertThat(manager.locator("#behind")).hasAttribute("data-total", String.valueOf(count));
        Browser.shot(manager, "insight-cases");
    }

    private void givesFiveToSomebodyAndSeesTheNumberMove(Page manager) {
        tab(manager, "Where it waits");
        Locator free = manager.locator(".insight-more a[data-count]").first();
        int before = Integer.parseInt(free.getAttribute("data-count"));
        assertThat(before).isGreaterThanOrEqualTo(5);
        free.click();
        assertThat(manager.locator("#behind")).hasAttribute("data-total", String.valueOf(before));
        manager.locator("details.acts > summary").click();
        for (int i = 0; i < 5; i++) {
            manager.locator("input[name=ref]").nth(i).check();
        }
        manager.locator("select[name=person]").selectOption(new SelectOption().setIndex(1));
        Browser.shot(manager, "insight-acts");
        manager.locator("button[value=assign]").click();
        assertThat(manager.locator("#behind")).hasAttribute("data-total", String.valueOf(before - 5));
        Browser.shot(manager, "insight-given");
        tab(manager, "Where it waits");
        Locator after = manager.locator(".insight-more a[data-count]");
        assertThat(after).hasCount(before == 5 ? 0 : 1);
        if (before > 5) {
            assertThat(after).hasAttribute("data-count", String.valueOf(before - 5));
        }
    }

    private void comparesTwoVersions(Page manager) {
        tab(manager, "Compare");
        manager.locator("select[name=by]").selectOption("version");
        manager.locator(".filters button").last().click();
        List<Integer> versions = world.versions();
        manager.locator("select[name=a]").selectOption(String.valueOf(versions.get(0)));
        manager.locator("select[name=b]").selectOption(String.valueOf(versions.get(1)));
        manager.locator(".filters button").last().click();
        assertThat(manager.locator("table.compare tbody tr").first()).isVisible();
        assertThat(manager.locator("table.compare [data-count]").first()).isVisible();
        Browser.shot(manager, "insight-compare");
    }

    private void takesTheLogHome(Page manager) throws Exception {
        tab(manager, "Paths");
        Browser.shot(manager, "insight-paths");
        String page = manager.locator("main").innerText();
        Download file = manager.waitForDownload(
                () -> manager.locator(".insight__export a").getByText("XES").click());
        List<XesFile.Trace> traces = XesFile.read(Files.readString(file.path()));
        Set<List<String>> ways = traces.stream().map(XesFile.Trace::way).collect(Collectors.toSet());
        double mean = traces.stream()
                .mapToLong(trace -> trace.took().toMillis())
                .average()
                .orElseThrow();

        assertThat(traces).hasSizeGreaterThan(20);
        assertThat(page)
                .contains(traces.size() + " cases ended, in " + ways.size() + " ways")
                .contains("All " + traces.size() + " cases, " + words.duration(mean, false) + " on average");
    }

    private void looksAtTheOtherPages(Page manager) {
        for (String tab : List.of("Flow", "Promises", "When it will be done", "Outcomes")) {
            tab(manager, tab);
            Browser.shot(
                    manager, "insight-" + tab.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        }
        Page phone = browser.visitor(home, 390, ColorScheme.DARK);
        phone.navigate("/login");
        phone.locator("input[name=username]").fill("manager");
        phone.locator("input[name=password]").fill("kept");
        phone.locator("input[name=password]").press("Enter");
        phone.waitForURL(url -> !url.contains("/login"));
        phone.navigate("/insight/leadHandling/flow");
        Browser.shot(phone, "insight-flow-phone");
        double width = ((Number) phone.evaluate("document.documentElement.scrollWidth")).doubleValue();
        assertThat(width).isLessThanOrEqualTo(390);
    }

    private static void tab(Page page, String name) {
        page.locator("main ul.tabs")
                .first()
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }
}
