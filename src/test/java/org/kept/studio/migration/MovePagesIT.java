package org.kept.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases move on pages: what a draft touches is said before, and of each case what became of it. */
@KeptTest
class MovePagesIT {

    private static final String PAGE = LeadTable.PATH.replace("/api/v1/models", "/studio");

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MigrationWorker worker;

    private LeadTable leads;
    private Visitor analyst;

    @BeforeEach
    void begin() {
        leads = new LeadTable(repository, runtime, jdbc);
        leads.clear();
        leads.deploy(LeadTable.shipped());
        analyst = new Visitor(port);
        analyst.signIn("analyst", "kept");
        analyst.with("Accept", "text/html, application/json");
    }

    @AfterEach
    void clear() {
        leads.clear();
    }

    @Test
    void casesMoveWithAMappingAreTriedBeforeAndToldOneByOne() {
        String ref = leads.caseAt("Task_DecideUntouched");
        leads.deploy(LeadTable.renamed("Task_DecideUntouched"));

        Document page = open(PAGE + "/move");
        assertThat(page.selectFirst("h1").text()).isEqualTo("One case runs by another version than 2");
        assertThat(page.text()).contains(ref, "Decide on untouched lead");
        var gone = page.selectFirst("select[name^=map.]");
        assertThat(gone.attr("name")).isEqualTo("map.Task_DecideUntouched");
        String chosen = gone.selectFirst("option[selected]").val();
        assertThat(chosen).as("a step of the same name is the first guess").isNotBlank();

        Document stays = Jsoup.parse(move(Map.of("which", "all", "act", "try")).body());
        assertThat(stays.text()).contains("0 of 1 would move; nothing has moved yet");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("which", "all");
        fields.put("map.Task_DecideUntouched", chosen);
        fields.put("act", "try");
        Document would = Jsoup.parse(move(fields).body());
        assertThat(would.text()).contains("1 of 1 would move", "What would become of it");
        assertThat(would.select(".tag").text())
                .as("nothing has moved before it is started")
                .isEqualTo("would move");

        fields.put("act", "start");
        HttpResponse<String> refused = move(fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Say why");
        assertThat(Jsoup.parse(refused.body())
                        .selectFirst("select[name=map.Task_DecideUntouched] option[selected]")
                        .val())
                .isEqualTo(chosen);

        fields.put("reason", "The new name is clearer");
        HttpResponse<String> started = move(fields);
        assertThat(started.statusCode()).isEqualTo(302);
        String report = started.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(open(report).selectFirst("#move-progress").attr("hx-trigger"))
                .isEqualTo("every 2s");
        worker.run();
        Document done = open(report + "/progress");
        assertThat(done.text()).contains("1 of 1 case runs by version 2 now.", ref, "moved");
        assertThat(done.selectFirst("#move-progress").attr("hx-trigger")).isEmpty();
    }

    @Test
    void casesThatWentOverAreTakenBackToTheVersionBefore() {
        String ref = leads.caseAt("Task_DecideUntouched");
        leads.deploy(LeadTable.renamed("Task_DecideUntouched"));
        Map<String, String> forth = new LinkedHashMap<>(Map.of("which", "all", "act", "start", "reason", "Clearer"));
        forth.put("map.Task_DecideUntouched", "Task_DecideUntouchedNew");
        assertThat(move(forth).statusCode()).isEqualTo(302);
        worker.run();
        assertThat(leads.stand(ref)).isEqualTo("2 Task_DecideUntouchedNew");
        assertThat(open(PAGE + "/move").selectFirst("h1").text()).isEqualTo("Every case runs by version 2");

        Document back = open(PAGE + "/move?to=1");
        assertThat(back.select("#to option"))
                .extracting(Element::text)
                .containsExactly("Version 2 · live", "Version 1");
        assertThat(back.selectFirst("h1").text()).isEqualTo("One case runs by another version than 1");
        assertThat(back.text()).contains("New cases still begin with version 2");
        String chosen = back.selectFirst("select[name=map.Task_DecideUntouchedNew] option[selected]")
                .val();
        assertThat(chosen).isEqualTo("Task_DecideUntouched");
        Map<String, String> fields =
                new LinkedHashMap<>(Map.of("which", "all", "act", "start", "reason", "It was no better"));
        fields.put("to", back.selectFirst("form[method=post] [name=to]").val());
        fields.put("map.Task_DecideUntouchedNew", chosen);
        assertThat(move(fields).statusCode()).isEqualTo(302);
        worker.run();

        assertThat(leads.stand(ref)).isEqualTo("1 Task_DecideUntouched");
        assertThat(leads.elsewhere(1, ref))
                .as("everything says the same version")
                .isZero();
        assertThat(open(PAGE + "/move").selectFirst("h1").text()).isEqualTo("One case runs by another version than 2");
    }

    @Test
    void afterASwitchBackOnlyOtherContentsAreOffered() {
        leads.deploy(LeadTable.renamed("Task_DecideUntouched"));
        leads.caseAt("Task_DecideUntouchedNew");
        leads.deploy(LeadTable.shipped());

        Document page = open(PAGE + "/move");

        assertThat(page.selectFirst("h1").text()).isEqualTo("One case runs by another version than 3");
        assertThat(page.select("#to option"))
                .extracting(Element::text)
                .containsExactly("Version 3 · live", "Version 2");
        assertThat(analyst.get(PAGE + "/move?to=9").statusCode()).isEqualTo(404);
    }

    @Test
    void aDraftSaysBeforeWhichCasesItTouches() {
        String ref = leads.caseAt("Task_DecideUntouched");
        assertThat(open(PAGE + "/impact").text()).contains("Nothing is being changed here");

        HttpResponse<String> saved =
                analyst.put("/studio/new", PAGE + "/draft", LeadTable.renamed("Task_DecideUntouched"));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);

        Document page = open(PAGE + "/impact");
        assertThat(page.text()).contains("Decide on untouched lead", ref);
        assertThat(page.select("a[href=/cases/" + ref + "]")).isNotEmpty();
        assertThat(open(PAGE + "/impact/panel").text()).contains("The cases behind it");
    }

    private HttpResponse<String> move(Map<String, String> fields) {
        return analyst.post("/studio/new", PAGE + "/move", fields);
    }

    private Document open(String path) {
        HttpResponse<String> answer = analyst.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
