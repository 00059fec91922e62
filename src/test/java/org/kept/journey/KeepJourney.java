package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.Browser;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer is let down sixty days before their contract ends: heard, answered, paid, and kept. As people do it, in a browser. */
@KeptTest
class KeepJourney {

    /** A Tuesday morning; the contract ends on Saturday the 23rd of January, sixty days on. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final String CUSTOMER = "Harbour Foods Group plc";

    @LocalServerPort
    int port;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    private Browser browser;
    private String home;

    @BeforeEach
    void openBrowser() {
        clock.setTo(NOW);
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
    void aComplaintIsAnsweredAndTheRenewalThatItPutAtRiskIsSaved() {
        Page renewals = browser.signedIn(home, "renata");
        String contract = enterContract(renewals);
        proposeDearer(renewals, contract);

        String complaint = complain();
        triage(complaint);
        assertThat(browser.complaints()).isEmpty();
        seenByTheRenewalsDesk(renewals, contract, complaint);

        investigate(complaint);
        uphold(complaint);
        answered(complaint);
        assertThat(browser.complaints()).isEmpty();

        save(renewals, contract);
        renewed(renewals, contract);
        assertThat(browser.complaints()).as("besides the one refusal").allMatch(said -> said.contains("422"));
    }

    private String enterContract(Page page) {
        page.navigate("/contracts/new");
        page.locator("[name=account]").fill(CUSTOMER);
        page.locator("[name=contact]").fill("Grace Oyelaran");
        page.locator("[name=owner]").selectOption("renata");
        page.locator("[name=name]").fill("Cold-chain monitoring");
        page.locator("[name=startDate]").fill("2026-01-24");
        page.locator("[name=endDate]").fill("2027-01-23");
        page.locator("[name=noticeDays]").fill("30");
        page.locator("[name=value]").fill("48000");
        page.locator("[name=currency]").fill("GBP");
        page.locator("main button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/contracts/CON-.*"));
        jobs.runDue();
        return reference("CON", page.url());
    }

    private void proposeDearer(Page page, String contract) {
        at("chris")
                .open(contract, "Account review")
                .write("How much do they use it?", "4")
                .write("How do we stand with those who decide?", "4")
                .write("What do they get out of it?", "4")
                .complete();
        jobs.runDue();
        new Desk(page)
                .open(contract, "Prepare proposal")
                .write("Price of the next term", "51360")
                .write("Months", "12")
                .write("Why this price?", "Sensors cost us more")
                .complete();
        at("manager")
                .open(contract, "Approve proposal")
                .tick("Do you agree?", "Yes")
                .complete();
        jobs.runDue();
        page.navigate("/contracts/" + contract);
        assertThat(page.locator("main")).containsText("51,360");
        Browser.shot(page, "contract-proposed");
    }

    private String complain() {
        Page customer = browser.visitor(home, 1280, ColorScheme.LIGHT);
        customer.navigate("/public/complaint");
        customer.locator("[name=text]")
                .fill(
                        "Two of your sensors failed on Friday night. A whole cold store was lost and nobody answered your emergency line.");
        customer.locator("[name=remedySought]").fill("What the goods were worth, and an explanation");
        customer.locator("[name=name]").fill("Grace Oyelaran");
        customer.locator("[name=email]").fill("grace.oyelaran@harbourfoods.example");
        Browser.shot(customer, "complaint-public");
        customer.locator("main button[type=submit]").click();
        Locator ref = customer.getByText(Pattern.compile("CMP-\\d{4}-\\d{6}")).first();
        assertThat(ref).isVisible();
        Browser.shot(customer, "complaint-thanks");
        jobs.runDue();
        return reference("CMP", ref.innerText());
    }

    private void triage(String complaint) {
        at("care")
                .open(complaint, "Look at complaint")
                .tick("What is it?", "A complaint")
                .choose("Which part of the business?", "Other")
                .choose("Who are they?", "Larger business")
                .choose("What is it about?", "Quality of what we supplied")
                .tick("Kinds of issue", "What we do or failed to do")
                .write("What they complain of", "Two sensors failed\nNobody answered the emergency line")
                .tick("How grave is it?", "Grave: harm, loss or distress")
                .mark("Somebody may come to harm")
                .shot("complaint-triage")
                .complete();
        jobs.runDue();
        Page team = at("olga").page();
        team.navigate("/complaints/" + complaint);
        assertThat(team.locator("main")).containsText("working days");
        Browser.shot(team, "complaint");
    }

    private void seenByTheRenewalsDesk(Page page, String contract, String complaint) {
        page.navigate("/contracts/" + contract);
        assertThat(page.locator("main")).containsText("complaint");
        page.locator("main a[href^='/customers/']").first().click();
        assertThat(page.locator("main")).containsText("complaint");
        assertThat(page.locator("a[href*='" + complaint + "']")).hasCount(0);
        Browser.shot(page, "customer-signals");
    }

    private void investigate(String complaint) {
        Desk manager = at("olga");
        manager.open(complaint, "Resolve now")
                .tick("What came of it?", "It has to be looked into")
                .complete();
        jobs.runDue();
        manager.open(complaint, "Assign investigator")
                .write("User name of the investigator", "ines")
                .tick("Which departments", "Quality")
                .complete();
        jobs.runDue();
        at("quinn")
                .open(complaint, "Department statement")
                .write(
                        "What happened, from your side",
                        "A firmware update stopped both sensors; the line was diverted to an empty desk.")
                .complete();
        at("ines")
                .open(complaint, "Interview and evidence")
                .write("What you found", "The logs bear the customer out.")
                .tick("Is it enough to decide?", "Yes")
                .complete();
        jobs.runDue();
    }

    private void uphold(String complaint) {
        at("ines")
                .open(complaint, "Decide")
                .tick("Point 1: are they right?", "They are right")
                .write("Point 1: why?", "Our update stopped the sensors.")
                .tick("Point 2: are they right?", "They are right")
                .write("Point 2: why?", "The line was not staffed that night.")
                .write("Our decision and its reasons", "You are right on both points, and we are sorry.")
                .choose("Why did it happen?", "The process leads there")
                .choose("Remedy", "Compensation")
                .write("Refund: what they lost", "2200")
                .write("For trouble and upset", "400")
                .choose("Currency of both", "Pounds (GBP)")
                .mark("We apologise")
                .shot("complaint-decide")
                .complete();
        jobs.runDue();
        at("rosa")
                .open(complaint, "Approve redress")
                .tick("Do you approve?", "Yes")
                .shot("complaint-approve")
                .complete();
        jobs.runDue();
        at("felix")
                .open(complaint, "Approve redress as second")
                .tick("Do you approve?", "Yes")
                .complete();
        jobs.runDue();
    }

    private void answered(String complaint) {
        Page team = at("olga").page();
        team.navigate("/complaints/" + complaint);
        assertThat(team.locator("main")).containsText("2,600");
        Browser.shot(team, "complaint-answered");
        team.navigate("/cases/" + complaint + "?tab=files");
        assertThat(team.locator("main"))
                .containsText(Pattern.compile("final|Our answer|decision", Pattern.CASE_INSENSITIVE));
        Browser.shot(team, "complaint-files");
        Download bundle = team.waitForDownload(
                () -> team.locator("a[href$='/bundle']").first().click());
        assertThat(bundle.suggestedFilename()).contains(complaint).endsWith(".zip");
    }

    private void save(Page page, String contract) {
        page.navigate("/contracts/" + contract);
        Browser.shot(page, "contract-exec-save");
        assertThat(page.locator("main")).containsText("Taken back");
        assertThat(page.locator("main")).containsText("Exec save");
        at("elena")
                .open(contract, "Executive call")
                .tick("Did you talk with them?", "Yes")
                .write("Note", "They want to see the new night rota, then they stay.")
                .complete();
        jobs.runDue();
        new Desk(page)
                .open(contract, "Prepare proposal")
                .write("Price of the next term", "50000")
                .write("Months", "12");
        page.locator("form.task-form button[type=submit]").click();
        assertThat(page.locator(".fjs-form-field-error").first()).containsText("complaint");
        Browser.shot(page, "proposal-refused");
        new Desk(page).write("Price of the next term", "48000").complete();
        jobs.runDue();
    }

    private void renewed(Page page, String contract) {
        page.navigate("/contracts/" + contract);
        page.locator("a[href*='act=accept']").first().click();
        page.locator("form[action$='/accept'] button[type=submit]").click();
        page.waitForURL(url -> !url.contains("act="));
        jobs.runDue();
        new Desk(page)
                .open(contract, "Get signature")
                .tick("Have they signed?", "Yes")
                .complete();
        jobs.runDue();
        page.navigate("/contracts/" + contract);
        assertThat(page.locator("main")).containsText("2028");
        Browser.shot(page, "contract-renewed");
    }

    private Desk at(String username) {
        return new Desk(browser.signedIn(home, username));
    }

    private static String reference(String prefix, String text) {
        Matcher found = Pattern.compile(prefix + "-\\d{4}-\\d{6}").matcher(text);
        assertThat(found.find()).as("a reference in " + text).isTrue();
        return found.group();
    }
}
