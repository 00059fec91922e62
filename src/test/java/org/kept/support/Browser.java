package org.kept.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium for the journeys. Where none is installed a journey is skipped with a loud line, unless {@code
 * KEPT_BROWSER_REQUIRED} is set, as it is in CI: then it fails. Whatever a page complains of in its console is collected.
 */
public final class Browser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target", "screenshots");

    /** In milliseconds; what is there in a moment on an idle machine may take longer on one that builds. */
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    /** Starts the browser, or skips the test. */
    public Browser() {
        Optional<Path> chromium = find();
        if (chromium.isEmpty() && !"true".equals(System.getenv("KEPT_BROWSER_REQUIRED"))) {
            System.err.println(
                    "*** NO CHROMIUM FOUND: THIS JOURNEY IS SKIPPED. Install one, or set KEPT_CHROMIUM. ***");
            Assumptions.abort("no Chromium");
        }
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow(() -> new IllegalStateException("no Chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("KEPT_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst();
    }

    /** A fresh visitor at this address, with a window of this width and a colour scheme. */
    public Page visitor(String baseUrl, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setTimezoneId("Europe/London")
                .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location() + " on " + page.url());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Signs in on the sign-in page with a demo account. */
    public Page signedIn(String baseUrl, String username) {
        Page page = visitor(baseUrl, 1440, ColorScheme.LIGHT);
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill("kept");
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Keeps a picture of the page for the reports and the README. */
    public static void shot(Page page, String name) {
        try {
            Files.createDirectories(SHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED)
                .setPath(SHOTS.resolve(name + ".png")));
    }

    /** What the pages' consoles complained of so far, policy violations included. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
