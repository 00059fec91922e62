package org.kept.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.studio.Parcels;
import org.kept.studio.migration.MigrationWorker;
import org.kept.support.Browser;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An analyst changes the lead process and its scoring in the browser, is stopped by the check, sees what the change says and whom it
 * touches, and records a scenario; a second person approves; it is live, the case goes along, and all is taken back.
 */
@KeptTest
class StudioJourney {

    private static final String PROCESS = "/studio/lead/lead-handling.bpmn";
    private static final String SCORING = "/studio/lead/lead-score.dmn";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Jobs jobs;

    @Autowired
    MigrationWorker movers;

    private Browser browser;
    private String home;
    private Set<String> before;

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
        home = "http://127.0.0.1:" + port;
        before = deployments();
    }

    @AfterEach
    void leaveTheShelfAsItWas() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> deployments().stream()
                .filter(id -> !before.contains(id))
                .forEach(id -> repository.deleteDeployment(id, true)));
        Parcels.remove(repository, jdbc, transactions);
        if (browser != null) {
            browser.close();
        }
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().deploymentName("lead").list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    @Test
    void aChangeOfProcessAndScoringGoesFromTheCanvasToLiveAndBack() {
        Workbench analyst = new Workbench(browser.signedIn(home, "analyst"));
        Workbench reviewer = new Workbench(browser.signedIn(home, "reviewer"));
        String ref = charityAsks("Runner");

        rename(analyst);
        mendWhatTheCheckFinds(analyst);
        readTheDifference(analyst);
        Rehearsal rehearsal = new Rehearsal(analyst, PROCESS);
        rehearsal.record("A director is called and converted");
        rehearsal.tryIt("A director is called and converted");
        handIn(analyst);
        changeTheScoring(analyst, ref);

        approve(reviewer, PROCESS, "“Log lead” is now called “Note the lead”.", "Approve exactly what is ticked");
        approve(reviewer, SCORING, "charity", "Approve exactly this");
        deployBoth(reviewer);
        assertThat(rating(charityAsks("Walker"))).isEqualTo("warm");

        takeCasesAlong(reviewer.page(), ref);
        takeBack(reviewer, PROCESS, "Log lead");
        takeBack(reviewer, SCORING, "public sector");
        assertThat(rating(charityAsks("Rider"))).isEqualTo("cold");
        assertThat(browser.complaints()).isEmpty();
    }

    private String charityAsks(String lastName) {
        String ref = Analyst.as(port, "sales")
                .post(
                        "/api/v1/leads",
                        """
                        {"firstName":"Ruth","lastName":"%s","email":"ruth@%s.example","industry":"charity",
                         "source":"referral","estimatedValue":12000,"currencyCode":"GBP","message":"Please show it to us"}"""
                                .formatted(lastName, lastName.toLowerCase()))
                .at("/ref");
        jobs.runDue();
        return ref;
    }

    private String rating(String ref) {
        return Analyst.as(port, "sales").get("/api/v1/leads/" + ref).at("/rating");
    }

    private void rename(Workbench desk) {
        Page page = desk.page();
        page.locator(".rail").getByText("Studio").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lead handling"))
                .first()
                .click();
        assertThat(page.locator("#panel-elements")).containsText("Log lead");
        page.locator("[data-look] [data-element-id=Task_LogLead]").waitFor();
        desk.everywhere("studio-look");
        desk.click("Change");
        page.locator(".djs-palette").waitFor();
        desk.rename("Task_LogLead", "Note the lead");
    }

    /** The rules of the browser are the server's: a task without a team is refused, at the task, until it has one again. */
    private void mendWhatTheCheckFinds(Workbench desk) {
        Page page = desk.page();
        page.locator("[data-zoom=fit]").click();
        desk.hit("Task_MendContact").click();
        desk.open("User assignment");
        Locator team = page.locator("#bio-properties-panel-candidateGroups");
        String was = team.inputValue();
        team.fill("");
        team.blur();
        desk.tab("Problems");
        Locator problem = page.locator("#panel-problems .studio-problem--error");
        assertThat(problem.first()).containsText("Error");
        assertThat(page.locator("[data-canvas] .studio-pin--error").first()).isVisible();
        assertThat(desk.band().locator(".is-stopped")).containsText("Checked");
        Browser.shot(page, "studio-problem");

        problem.first().locator(".studio-problem__go").click();
        desk.tab("Properties");
        team.fill(was);
        team.blur();
        assertThat(page.locator("[data-problem-count]")).hasText("");
        assertThat(desk.band()).containsText("Try it with its scenarios");
    }

    private void readTheDifference(Workbench desk) {
        desk.tab("Changes");
        assertThat(desk.page().locator("#panel-changes")).containsText("“Log lead” is now called “Note the lead”.");
        desk.everywhere("studio-editor");
        desk.tab("Impact");
        assertThat(desk.page().locator("#panel-impact")).containsText("1 case is running");
        Browser.shot(desk.page(), "studio-impact-case");
    }

    /** Whoever goes on drawing while they write the reason keeps what they wrote. */
    private void handIn(Workbench desk) {
        Page page = desk.page();
        page.navigate(PROCESS + "?edit=true");
        page.locator(".djs-palette").waitFor();
        desk.say("People note a lead, they do not log it");
        page.locator("[data-zoom=fit]").click();
        desk.rename("Task_LogLead", "Note it").rename("Task_LogLead", "Note the lead");
        assertThat(page.locator("#reason")).isVisible();
        assertThat(page.locator("#reason")).hasValue("People note a lead, they do not log it");
        desk.handIn("speedToLead", "five minutes less");
        assertThat(desk.band()).containsText("anybody but Anita Brook");
    }

    private void changeTheScoring(Workbench desk, String ref) {
        Page page = desk.page();
        page.navigate(SCORING);
        desk.everywhere("studio-table");
        desk.click("Change");
        page.locator(".studio-view").first().click();
        page.locator(".djs-shape").first().waitFor();
        desk.everywhere("studio-overview");
        page.locator(".studio-view").getByText("How well they fit").click();
        desk.add("Cell_lead-fit_10_3", ", \"charity\"");
        desk.tab("Changes");
        assertThat(page.locator("#panel-changes")).containsText("charity");
        Browser.shot(page, "studio-table-edit");

        page.navigate(SCORING + "/impact");
        assertThat(page.locator("main")).containsText(ref);
        assertThat(page.locator("main")).containsText("£12,000");
        desk.everywhere("studio-impact");
        page.navigate(SCORING);
        desk.say("Charities buy as the public sector does");
        desk.handIn("mqlToSql", "more charities");
    }

    private void approve(Workbench desk, String model, String change, String button) {
        Page page = desk.page();
        page.navigate("/");
        assertThat(page.locator("[data-waiting]")).containsText("waits for review");
        page.navigate(model);
        assertThat(page.locator("#panel-changes")).containsText(change);
        desk.everywhere("studio-review");
        desk.click(button);
        assertThat(page.locator(".letter__notes")).containsText("Approved, exactly as it is");
    }

    /** The process asks the table, so both go live in one click. */
    private void deployBoth(Workbench desk) {
        Page page = desk.page();
        page.navigate(PROCESS);
        assertThat(desk.band().locator("input[name=with]")).isChecked();
        desk.everywhere("studio-together");
        desk.click("Deploy what is ticked");
        assertThat(page.locator(".letter__notes")).containsText("All of them are live");
        assertThat(desk.band().locator(".is-done")).containsText("Live");
        page.navigate(SCORING);
        assertThat(desk.band().locator(".is-done")).containsText("Live");
    }

    private void takeCasesAlong(Page page, String ref) {
        page.navigate(PROCESS + "/move");
        assertThat(page.locator("h1")).containsText("One case runs by another version");
        assertThat(page.locator("main")).containsText(ref);
        page.locator("button[value=try]").click();
        assertThat(page.locator("main")).containsText("1 of 1 would move");
        page.locator("#reason").fill("The new name is for them, too");
        new Workbench(page).everywhere("studio-move");
        page.locator("button[value=start]").click();
        movers.run();
        assertThat(page.locator("#move-progress")).containsText("1 of 1 case runs by version");
        new Workbench(page).everywhere("studio-moved");
        page.navigate("/cases/" + ref + "?tab=story");
        assertThat(page.locator("#panel")).containsText("The new name is for them, too");
    }

    private void takeBack(Workbench desk, String model, String again) {
        Page page = desk.page();
        page.navigate(model + "/compare?from=1");
        assertThat(page.locator(".studio-change--changed").first()).isVisible();
        desk.everywhere("studio-compare");
        page.navigate(model);
        desk.tab("Versions");
        Locator first = page.locator("#panel-versions li").last();
        first.locator("summary").click();
        first.locator("textarea").fill("It was a try");
        first.locator("button").click();
        assertThat(page.locator(".letter__notes")).containsText("Switched back");
        assertThat(page.locator("main")).containsText(again);
    }
}
