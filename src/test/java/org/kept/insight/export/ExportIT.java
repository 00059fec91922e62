package org.kept.insight.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.Paths;
import org.kept.insight.XesFile;
import org.kept.insight.measure.StepNames;
import org.kept.insight.paths.PathBook;
import org.kept.insight.paths.Variants;
import org.kept.insight.scope.ScopeReader;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Cases taken elsewhere give the same numbers there: how many, in how many ways, and how long on average. */
@KeptTest
class ExportIT {

    private static final String JUNE = "from=2026-06-01&to=2026-06-07";
    private static final String HOSTILE = "=cmd|' /C calc'!A0 \"quoted\" <b> & 🦊";

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Jobs jobs;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Autowired
    PathBook book;

    @Autowired
    ScopeReader scopes;

    @Autowired
    StepNames names;

    @Autowired
    TestClock clock;

    private final List<CaseRef> straight = new ArrayList<>();
    private CaseRef repeated;
    private CaseRef withdrawn;
    private CaseRef open;

    /** Two went straight through in an hour, one twice round in two hours, one was withdrawn after a quarter, one is open. */
    @BeforeEach
    void fiveCases() {
        paths.deploy();
        paths.forget();
        clock.setTo(Instant.parse("2026-06-01T08:00:00Z"));
        straight.add(goThrough("One Ltd"));
        straight.add(goThrough("Two Ltd"));
        repeated = paths.open("Three Ltd");
        jobs.runDue();
        runtime.setVariable(paths.root(repeated), "again", true);
        after(10, () -> complete(repeated));
        after(20, () -> complete(repeated));
        after(30, () -> complete(repeated));
        after(1, jobs::runDue);
        after(9, () -> complete(repeated));
        after(20, () -> complete(repeated));
        runtime.setVariable(paths.root(repeated), "again", false);
        after(30, () -> complete(repeated));
        withdrawn = paths.open("Four Ltd");
        jobs.runDue();
        after(15, () -> runtime.deleteProcessInstance(paths.root(withdrawn), "withdrawn"));
        open = paths.open("Five Ltd");
    }

    @AfterEach
    void clear() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("testHostile")
                .list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "test is over"));
        paths.clear();
    }

    @Test
    void anEventLogHasTheSameCasesVariantsAndMeanDurationAsThePage() throws Exception {
        Document log = xes("/api/v1/insight/testPaths/export?format=xes&" + JUNE);

        assertThat(log.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.xes-standard.org/");
        assertThat(XesFile.all(log.getDocumentElement(), "extension")).hasSize(5);
        List<Element> traces = XesFile.all(log.getDocumentElement(), "trace");
        assertThat(traces)
                .extracting(trace -> XesFile.value(trace, "concept:name"))
                .containsExactlyInAnyOrder(
                        straight.get(0).value(), straight.get(1).value(), repeated.value(), withdrawn.value())
                .hasSize(departures());
        Map<List<String>, Integer> variants = new HashMap<>();
        Duration sum = Duration.ZERO;
        for (Element trace : traces) {
            variants.merge(XesFile.way(trace), 1, Integer::sum);
            sum = sum.plus(Duration.between(
                    OffsetDateTime.parse(XesFile.value(trace, "started")),
                    OffsetDateTime.parse(XesFile.value(trace, "ended"))));
        }
        List<String> pass = List.of("Wait for its turn", "Do each", "Do it some day");
        List<String> twice = new ArrayList<>(pass);
        twice.addAll(pass);
        assertThat(variants).isEqualTo(Map.of(pass, 2, twice, 1, pass.subList(0, 1), 1));
        assertThat(sum.dividedBy(traces.size()))
                .isEqualTo(Duration.ofMinutes((60 + 60 + 120 + 15) / 4).plusSeconds(45));
        Variants page = book.variants(scopes.read("testPaths", Map.of("from", "2026-06-01", "to", "2026-06-07")), 10);
        assertThat(page.cases()).isEqualTo(traces.size());
        assertThat(page.first().stream().collect(Collectors.toMap(this::named, Variants.Variant::cases)))
                .isEqualTo(
                        variants.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, way -> way.getValue()
                                .longValue())));
    }

    /** A variant of the page, by what people call its steps. */
    private List<String> named(Variants.Variant variant) {
        return variant.steps().stream()
                .map(step -> step.split("#"))
                .map(step -> names.of(step[0], step[1]).words())
                .toList();
    }

    @Test
    void eachEventSaysWhatHappenedWhenAndWhichTeamItWasForAndNeverWho() throws Exception {
        String file = read("/api/v1/insight/testPaths/export?format=xes&" + JUNE);

        Element trace = XesFile.all(parsed(file).getDocumentElement(), "trace").get(0);
        assertThat(XesFile.all(trace, "event"))
                .extracting(event -> XesFile.value(event, "lifecycle:transition"))
                .containsSubsequence("schedule", "assign", "start", "complete");
        assertThat(XesFile.all(trace, "event").get(0)).satisfies(event -> {
            assertThat(XesFile.value(event, "org:group")).isEqualTo("sales-dev");
            assertThat(XesFile.value(event, "time:timestamp")).isEqualTo("2026-06-01T09:00:00.000+01:00");
        });
        assertThat(file).doesNotContain("priya", "One Ltd", "org:resource");
    }

    @Test
    void anObjectLogNamesTheSameCasesAndItsEventsBelongToThem() throws Exception {
        JsonNode log = json.readTree(read("/api/v1/insight/testPaths/export?format=ocel&" + JUNE));

        Set<String> objects = new HashSet<>();
        Set<String> types = new HashSet<>();
        Set<String> cases = new HashSet<>();
        log.path("objectTypes").forEach(type -> types.add(type.path("name").asText()));
        log.path("objects").forEach(object -> {
            assertThat(objects.add(object.path("id").asText())).isTrue();
            assertThat(types).contains(object.path("type").asText());
            if (object.path("type").asText().equals("case")) {
                cases.add(object.path("id").asText());
            }
        });
        assertThat(cases)
                .containsExactlyInAnyOrder(
                        straight.get(0).value(), straight.get(1).value(), repeated.value(), withdrawn.value());
        Set<String> eventTypes = new HashSet<>();
        log.path("eventTypes").forEach(type -> eventTypes.add(type.path("name").asText()));
        Set<String> events = new HashSet<>();
        log.path("events").forEach(event -> {
            assertThat(events.add(event.path("id").asText())).isTrue();
            assertThat(eventTypes).contains(event.path("type").asText());
            assertThat(OffsetDateTime.parse(event.path("time").asText())).isNotNull();
            event.path("relationships").forEach(related -> assertThat(objects)
                    .contains(related.path("objectId").asText()));
        });
        assertThat(events).hasSizeGreaterThan(20);
        log.path("objects").forEach(object -> object.path("relationships").forEach(related -> assertThat(objects)
                .contains(related.path("objectId").asText())));
    }

    @Test
    void aTableHasTheSameCasesAndWithTheOpenOnesOneMore() {
        assertThat(casesOf(read("/api/v1/insight/testPaths/export?" + JUNE)))
                .containsExactlyInAnyOrder(
                        straight.get(0).value(), straight.get(1).value(), repeated.value(), withdrawn.value());
        assertThat(casesOf(read("/api/v1/insight/testPaths/export?open=true&" + JUNE)))
                .contains(open.value())
                .hasSize(5);
    }

    @Test
    void whateverAStepIsCalledNoFileBreaksAndNoSpreadsheetRunsIt() throws Exception {
        hostile();

        String table = read("/api/v1/insight/testHostile/export?" + JUNE);
        assertThat(table).contains("\"'" + HOSTILE.replace("\"", "\"\"") + "\"");
        Document log = xes("/api/v1/insight/testHostile/export?format=xes&" + JUNE);
        assertThat(XesFile.value(XesFile.all(log.getDocumentElement(), "event").get(0), "concept:name"))
                .isEqualTo(HOSTILE);
        JsonNode objects = json.readTree(read("/api/v1/insight/testHostile/export?format=ocel&" + JUNE));
        assertThat(objects.path("eventTypes").get(0).path("name").asText()).isEqualTo(HOSTILE);
        assertThat(casesOf(table)).hasSize(1);
    }

    @Test
    void anUnknownFormatOrProcessIsRefusedInWords() {
        assertThat(Http.as(port, "manager")
                        .get("/api/v1/insight/testPaths/export?format=pdf")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Http.as(port, "manager").get("/api/v1/insight/nosuch/export").statusCode())
                .isEqualTo(404);
    }

    private CaseRef goThrough(String customer) {
        CaseRef ref = paths.open(customer);
        jobs.runDue();
        tasks.createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .list()
                .forEach(task -> tasks.claim(task.getId(), "priya"));
        after(10, () -> complete(ref));
        after(20, () -> complete(ref));
        after(30, () -> complete(ref));
        return ref;
    }

    private void complete(CaseRef ref) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .list()
                .forEach(task -> tasks.complete(task.getId()));
    }

    private void hostile() {
        String model =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="http://kept.org/test" id="test-hostile">
                  <process id="testHostile" isExecutable="true" camunda:historyTimeToLive="P3650D">
                    <startEvent id="StartEvent_A"/><sequenceFlow id="Flow_A" sourceRef="StartEvent_A" targetRef="Task_A"/>
                    <userTask id="Task_A" name="%s"/>
                    <sequenceFlow id="Flow_B" sourceRef="Task_A" targetRef="EndEvent_A"/><endEvent id="EndEvent_A"/>
                  </process>
                </definitions>"""
                        .formatted(HOSTILE.replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace("\"", "&quot;"));
        repository
                .createDeployment()
                .name("test-hostile")
                .enableDuplicateFiltering(true)
                .addInputStream("test-hostile.bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy();
        String id =
                runtime.startProcessInstanceByKey("testHostile", "=1+1,\"x\"").getId();
        tasks.complete(
                tasks.createTaskQuery().processInstanceId(id).singleResult().getId());
    }

    private void after(int minutes, Runnable work) {
        clock.advance(Duration.ofMinutes(minutes));
        work.run();
    }

    private int departures() {
        return jdbc.sql(
                        "select count(*) from app.insight_case where process_key = 'testPaths' and ended_at is not null")
                .query(Integer.class)
                .single();
    }

    private static Set<String> casesOf(String table) {
        Set<String> cases = new HashSet<>();
        table.lines()
                .skip(1)
                .forEach(row -> cases.add(row.startsWith("\"") ? row : row.substring(0, row.indexOf(','))));
        return cases;
    }

    private String read(String path) {
        var answer = Http.as(port, "manager").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Document xes(String path) throws Exception {
        return parsed(read(path));
    }

    private static Document parsed(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(file)));
    }
}
