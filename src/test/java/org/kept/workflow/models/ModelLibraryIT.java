package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** An administrator changes a decision table while a case is running, and nobody takes the change back. */
@KeptTest
class ModelLibraryIT {

    private static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="probation" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="StartEvent_1"/>
                <sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Event_Wait"/>
                <intermediateCatchEvent id="Event_Wait"><timerEventDefinition><timeDuration>P300D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="Flow_2" sourceRef="Event_Wait" targetRef="Task_Points"/>
                <businessRuleTask id="Task_Points" camunda:decisionRef="probation-points" camunda:decisionRefBinding="deployment" camunda:resultVariable="points" camunda:mapDecisionResult="singleEntry"/>
              </process>
            </definitions>
            """;
    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="probation-points" name="Points" camunda:historyTimeToLive="P30D">
                <decisionTable id="t"><output id="o" name="points" typeRef="integer"/>
                  <rule id="r"><outputEntry id="e"><text>1</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private org.camunda.bpm.engine.ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void ship() {
        library.deployShipped(shipped(1));
    }

    @AfterEach
    void clean() {
        repository
                .createDeploymentQuery()
                .deploymentName("probation")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        jdbc.sql("delete from app.workflow_shipped where module = 'probation'").update();
    }

    @Test
    void a_changed_table_counts_for_new_cases_while_running_ones_keep_theirs() {
        String running = start();

        ResponseEntity<JsonNode> answer = upload("admin", "", "points-new.dmn", decision(2));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody().at("/module").asText()).isEqualTo("probation");
        assertThat(answer.getBody().at("/items/0/key").asText()).isEqualTo("probation-points");
        assertThat(answer.getBody().at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(points(running)).isEqualTo(1);
        assertThat(points(start())).isEqualTo(2);
    }

    @Test
    void a_restart_does_not_take_back_an_upload_but_a_new_release_of_the_file_does() {
        upload("admin", "", "probation-points.dmn", decision(2));

        library.deployShipped(shipped(1));
        assertThat(points(start())).isEqualTo(2);

        library.deployShipped(shipped(3));
        assertThat(points(start())).isEqualTo(3);
    }

    @Test
    void a_check_and_an_unchanged_file_change_nothing() {
        assertThat(upload("analyst", "?check=true", "probation-points.dmn", decision(2))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(upload("admin", "", "probation-points.dmn", decision(1)).getStatusCode())
                .isEqualTo(HttpStatus.OK);

        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void an_upload_with_problems_is_refused_with_all_of_them_and_changes_nothing() {
        ResponseEntity<JsonNode> answer = upload(
                "admin",
                "",
                "probation.bpmn",
                PROCESS.replace("<timeDuration>P300D</timeDuration>", "<timeCycle>R/P0D</timeCycle>"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        JsonNode problem = answer.getBody().at("/problems/0");
        assertThat(problem.at("/file").asText()).isEqualTo("probation.bpmn");
        assertThat(problem.at("/element").asText()).isEqualTo("Event_Wait");
        assertThat(problem.at("/line").asInt()).isEqualTo(5);
        assertThat(problem.at("/rule").asText()).isEqualTo("timer");
        assertThat(problem.at("/message").asText()).contains("Write a cycle with an end");
        assertThat(problem.at("/severity").asText()).isEqualTo("error");
        assertThat(answer.getBody().at("/problems"))
                .anySatisfy(each -> assertThat(each.at("/severity").asText()).isEqualTo("advice"));
        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void a_model_that_could_be_better_is_deployed_and_the_advice_comes_with_the_answer() {
        String nameless = PROCESS.replace("P300D", "P200D");

        JsonNode tried =
                upload("analyst", "?check=true", "probation.bpmn", nameless).getBody();
        ResponseEntity<JsonNode> answer = upload("admin", "", "probation.bpmn", nameless);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody().at("/advice")).isEqualTo(tried.at("/advice"));
        assertThat(tried.at("/advice")).anySatisfy(advice -> {
            assertThat(advice.at("/element").asText()).isEqualTo("Task_Points");
            assertThat(advice.at("/rule").asText()).isEqualTo("task-name");
            assertThat(advice.at("/severity").asText()).isEqualTo("advice");
        });
    }

    @Test
    void a_file_is_judged_among_its_deployed_siblings_without_deploying_anything() {
        ModelFile changed =
                new ModelFile("probation-points.dmn", bytes(DECISION.replace("probation-points", "probation-other")));
        ModelFile same = new ModelFile("probation-points.dmn", bytes(decision(7)));

        assertThat(library.check("probation", List.of(changed)))
                .filteredOn(ModelProblem::stops)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("probation.bpmn");
                    assertThat(problem.rule()).isEqualTo("decision");
                });
        assertThat(library.check("probation", List.of(same))).isEmpty();
        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void what_only_the_engine_can_find_is_refused_too() {
        ResponseEntity<JsonNode> answer = upload(
                "admin", "", "probation.bpmn", PROCESS.replace("targetRef=\"Task_Points\"", "targetRef=\"Nowhere\""));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(deployments()).isEqualTo(1);
    }

    @Test
    void models_are_deployed_directly_by_administrators_only() {
        assertThat(upload("sales", "", "probation-points.dmn", decision(2)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(upload("manager", "", "probation-points.dmn", decision(2)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(upload("analyst", "", "probation-points.dmn", decision(2)).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(upload("analyst", "?check=true", "probation-points.dmn", decision(2))
                        .getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(deployments()).isEqualTo(1);
        assertThat(upload("admin", "", "probation-points.dmn", decision(2)).getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void a_new_model_needs_to_say_where_it_belongs() {
        String other = DECISION.replace("probation-points", "probation-other");

        assertThat(upload("admin", "", "probation-other.dmn", other)
                        .getBody()
                        .at("/problems/0/rule")
                        .asText())
                .isEqualTo("module");
        assertThat(upload("admin", "?module=probation", "probation-other.dmn", other)
                        .getStatusCode())
                .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void an_upload_is_in_the_books_with_who_and_what() {
        upload("admin", "", "probation-points.dmn", decision(2));

        assertThat(jdbc.sql(
                                "select created_by || ' ' || files from app.workflow_upload where module = 'probation' order by created_at desc limit 1")
                        .query(String.class)
                        .single())
                .startsWith("admin {\"bpmn/probation/probation-points.dmn\": \"");
    }

    @Test
    void the_list_tells_versions_and_how_many_run() {
        start();

        JsonNode items = http.withBasicAuth("analyst", "kept")
                .getForObject("/api/v1/models", JsonNode.class)
                .at("/items");

        assertThat(items).anySatisfy(item -> {
            assertThat(item.at("/module").asText()).isEqualTo("probation");
            assertThat(item.at("/file").asText()).isEqualTo("probation.bpmn");
            assertThat(item.at("/kind").asText()).isEqualTo("bpmn");
            assertThat(item.at("/key").asText()).isEqualTo("probation");
            assertThat(item.at("/version").asInt()).isEqualTo(1);
            assertThat(item.at("/running").asInt()).isEqualTo(1);
        });
    }

    @Test
    void two_nodes_that_start_at_once_deploy_once() throws Exception {
        Callable<Void> node = () -> {
            library.deployShipped(shipped(4));
            return null;
        };
        var nodes = Executors.newFixedThreadPool(2);
        for (var done : nodes.invokeAll(List.of(node, node))) {
            done.get();
        }
        nodes.shutdown();

        assertThat(deployments()).isEqualTo(2);
    }

    @Test
    void a_shipped_model_with_problems_stops_the_start() {
        Map<String, Map<String, byte[]>> broken =
                Map.of("probation", Map.of("bpmn/probation/probation.bpmn", bytes(PROCESS)));

        assertThatThrownBy(() -> library.deployShipped(broken))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("There is no decision 'probation-points'");
        assertThat(deployments()).isEqualTo(1);
    }

    private static Map<String, Map<String, byte[]>> shipped(int points) {
        return Map.of(
                "probation",
                Map.of(
                        "bpmn/probation/probation.bpmn",
                        bytes(PROCESS),
                        "bpmn/probation/probation-points.dmn",
                        bytes(decision(points))));
    }

    private static String decision(int points) {
        return DECISION.replace("<text>1</text>", "<text>" + points + "</text>");
    }

    private String start() {
        return runtime.startProcessInstanceByKey("probation").getId();
    }

    private int points(String instance) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        return ((Number) history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("points")
                        .singleResult()
                        .getValue())
                .intValue();
    }

    private long deployments() {
        return repository.createDeploymentQuery().deploymentName("probation").count();
    }

    private ResponseEntity<JsonNode> upload(String person, String query, String name, String content) {
        var body = new LinkedMultiValueMap<String, Object>();
        body.add("files", new ByteArrayResource(bytes(content)) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.withBasicAuth(person, "kept").postForEntity("/api/v1/models" + query, body, JsonNode.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
