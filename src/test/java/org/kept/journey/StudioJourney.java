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

/** An analyst changes the lead process and its routing in the browser; a second person approves; it is live, and is taken back. */
@KeptTest
class StudioJourney {

    private static final String PROCESS = "/studio/lead/lead-handling.bpmn";
    private static final String ROUTING = "/studio/lead/lead-routing.dmn";

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
    void aChangeGoesFromTheCanvasToLiveAndBack() {
        Page analyst = browser.signedIn(home, "analyst");
        Page reviewer = browser.signedIn(home, "reviewer");
        String ref = Analyst.as(port, "sales")
                .post("/api/v1/leads", "{\"lastName\":\"Runner\",\"phone\":\"+44 20 7946 0999\"}")
                .at("/ref");
        jobs.runDue();

        rename(analyst);
        mendWhatTheCheckFinds(analyst);
        readTheDifference(analyst);
        seeWhomItTouches(analyst);
        handIn(analyst, "People note a lead, they do not log it");
        assertThat(at(analyst).band()).containsText("anybody but Anita Brook");

        changeACell(analyst);
        handIn(analyst, "Charities buy as the public sector does");

        reviewer.navigate("/");
        assertThat(reviewer.locator("[data-waiting]")).containsText("waits for review");
        approveAndDeploy(reviewer, PROCESS, "“Log lead” is now called “Note the lead”.");
        approveAndDeploy(reviewer, ROUTING, "charity");

        takeCasesAlong(reviewer, ref);
        takeBack(reviewer);
        assertThat(browser.complaints()).isEmpty();
    }

    private void rename(Page page) {
        page.locator(".rail").getByText("Studio").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lead handling"))
                .first()
                .click();
        assertThat(page.locator("#panel-elements")).containsText("Log lead");
        page.locator("[data-look] [data-element-id=Task_LogLead]").waitFor();
        Browser.shot(page, "studio-look");
        at(page).button("Change").click();
        page.locator(".djs-palette").waitFor();
        name(page, "Note a lead");
        at(page).saved();
        at(page).band().locator("summary").getByText("Hand in").click();
        page.locator("#reason").fill("Half a reason");
        page.waitForResponse(answer -> answer.url().contains("/band"), () -> name(page, "Note the lead"));
        assertThat(page.locator("#reason")).hasValue("Half a reason");
        page.waitForResponse(
                answer -> answer.url().contains("/band"),
                () -> at(page).band().locator("summary").getByText("Hand in").click());
    }

    private static void name(Page page, String name) {
        page.locator("[data-element-id=Task_LogLead] .djs-hit").first().dblclick();
        page.keyboard().press("Control+A");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    /** The rules of the browser are the server's: a task without a team is refused, at the task, until it has one again. */
    private void mendWhatTheCheckFinds(Page page) {
        page.locator("[data-zoom=fit]").click();
        page.locator("[data-element-id=Task_MendContact] .djs-hit").first().click();
        at(page).group("User assignment");
        Locator team = page.locator("#bio-properties-panel-candidateGroups");
        String was = team.inputValue();
        team.fill("");
        team.blur();
        at(page).tab("Problems");
        Locator problem = page.locator("#panel-problems .studio-problem--error");
        assertThat(problem.first()).containsText("Error");
        assertThat(page.locator("[data-canvas] .studio-pin--error").first()).isVisible();
        assertThat(at(page).band().locator(".is-stopped")).containsText("Checked");
        Browser.shot(page, "studio-problem");

        problem.first().locator(".studio-problem__go").click();
        at(page).tab("Properties");
        team.fill(was);
        team.blur();
        assertThat(page.locator("[data-problem-count]")).hasText("");
        assertThat(at(page).band()).containsText("Say what the change is for");
    }

    private void readTheDifference(Page page) {
        at(page).tab("Changes");
        assertThat(page.locator("#panel-changes")).containsText("“Log lead” is now called “Note the lead”.");
        Browser.shot(page, "studio-edit");
    }

    private void seeWhomItTouches(Page page) {
        at(page).tab("Impact");
        assertThat(page.locator("#panel-impact")).containsText("1 case is running");
        Browser.shot(page, "studio-impact-case");
    }

    private void takeCasesAlong(Page page, String ref) {
        page.navigate(PROCESS + "/move");
        assertThat(page.locator("h1")).containsText("One case runs by an older version");
        assertThat(page.locator("main")).containsText(ref);
        page.locator("button[value=try]").click();
        assertThat(page.locator("main")).containsText("1 of 1 would move");
        page.locator("#reason").fill("The new name is for them, too");
        page.locator("button[value=start]").click();
        movers.run();
        assertThat(page.locator("#move-progress")).containsText("1 of 1 case runs by version");
        Browser.shot(page, "studio-moved");
        page.navigate("/cases/" + ref + "?tab=story");
        assertThat(page.locator("#panel")).containsText("The new name is for them, too");
    }

    private void changeACell(Page page) {
        page.navigate(ROUTING);
        at(page).button("Change").click();
        Locator cell = page.locator("[data-canvas] [data-element-id=Cell_lead-routing_3_3]");
        cell.click();
        page.keyboard().press("Control+A");
        page.keyboard().type("\"public sector\", \"charity\"");
        at(page).saved();
        at(page).tab("Changes");
        assertThat(page.locator("#panel-changes")).containsText("charity");
        Browser.shot(page, "studio-table");
    }

    private void handIn(Page page, String reason) {
        at(page).handIn(reason, "speedToLead", "five minutes less");
    }

    private void approveAndDeploy(Page page, String model, String change) {
        page.navigate(model);
        assertThat(page.locator("#panel-changes")).containsText(change);
        Browser.shot(page, "studio-review");
        at(page).approve();
        at(page).deploy();
    }

    private void takeBack(Page page) {
        page.navigate(PROCESS + "/compare?from=1");
        assertThat(page.locator(".studio-change--changed").first()).isVisible();
        Browser.shot(page, "studio-compare");
        page.navigate(PROCESS);
        at(page).tab("Versions");
        Locator first = page.locator("#panel-versions li").last();
        first.locator("summary").click();
        first.locator("textarea").fill("It was a try");
        first.locator("button").click();
        assertThat(page.locator(".letter__notes")).containsText("Switched back");
        assertThat(page.locator("#panel-elements")).containsText("Log lead");
        page.navigate(PROCESS + "/handbook");
        assertThat(page.locator("main")).containsText("Log lead");
        Browser.shot(page, "studio-handbook");
    }

    private static StudioPage at(Page page) {
        return new StudioPage(page);
    }
}
