package org.kept.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.CaseRef;
import org.kept.support.PlainEngine;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.Facts;

/** What the engine itself refuses, when a hostile model has come past the check. */
class GuardIT {

    private static final String MARKER = "kept.guard.marker";
    private static final String REF = "TEST-2026-000001";

    private static ProcessEngine engine;
    private static final TestFacts FACTS = new TestFacts();

    /** What a hostile expression tries to reach: it leaves a mark when it is called. */
    public static final class Promises {
        public String due(DelegateExecution execution, String policy) {
            return "due " + policy + " of " + execution.getProcessBusinessKey();
        }

        public String secret() {
            System.setProperty(MARKER, "reached");
            return "secret";
        }
    }

    static final class TestFacts implements CaseFacts {
        private int value = 100;

        @Override
        public String prefix() {
            return "TEST";
        }

        @Override
        public Map<String, Class<?>> schema() {
            return Map.of("value", BigDecimal.class);
        }

        @Override
        public Map<String, Object> of(CaseRef ref) {
            return Map.of("value", BigDecimal.valueOf(value));
        }
    }

    @BeforeAll
    static void build() {
        Promises promises = new Promises();
        JavaDelegate markDelegate = execution -> FACTS.value = 5;
        Map<String, Object> catalogue = Map.of("promises", promises, "markDelegate", markDelegate);
        engine = PlainEngine.build("guard", List.of(new GuardPlugin(catalogue::get, Facts.from(List.of(FACTS)))));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void clean() {
        System.clearProperty(MARKER);
        FACTS.value = 100;
        engine.getRepositoryService().createDeploymentQuery().list().forEach(deployment -> engine.getRepositoryService()
                .deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.getClass(), ''.getClass()).invoke(null, 'kept.guard.marker', 'x')}",
                "${promises.secret()}",
                "${promises.class}",
                "${runtimeService}",
                "${dataSource}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.class.classLoader}",
                "${execution['class']}",
                "${execution.setVariable('a', 'b')}",
                "${markDelegate.execute(execution)}",
                "${now()}",
                "${currentUser()}",
                "${[''].class}",
                "${text.class}",
                "${text.concat('x')}",
                "${facts.value.class}",
                "${facts.class.name}",
                "${missing}",
            })
    void no_expression_leads_out_of_the_catalogue(String expression) {
        assertThatThrownBy(() -> start(condition(expression))).isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${text == 'a'}",
                "${facts.value > 99}",
                "${facts.value gt 99 and text ne 'b'}",
                "${promises.due(execution, 'x') == 'due x of TEST-2026-000001'}",
                "${execution.processBusinessKey == 'TEST-2026-000001'}",
                "${empty facts.unknown}",
            })
    void conditions_read_facts_promises_and_variables(String expression) {
        assertThat(start(condition(expression)).isEnded()).isTrue();
    }

    @Test
    void conditions_see_facts_that_changed_in_the_same_transaction() {
        String model = process(
                """
                <startEvent id="start"/><sequenceFlow id="a" sourceRef="start" targetRef="task"/>
                <serviceTask id="task" camunda:delegateExpression="${markDelegate}"/>
                <sequenceFlow id="b" sourceRef="task" targetRef="fork"/>
                <task id="fork"/>
                <sequenceFlow id="c" sourceRef="fork" targetRef="end"><conditionExpression xsi:type="tFormalExpression">${facts.value == 5}</conditionExpression></sequenceFlow>
                <endEvent id="end"/>
                """);

        assertThat(start(model).isEnded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "feel", "javascript", "groovy", "python"})
    void no_script_runs_in_any_language(String language) {
        String model =
                process("<startEvent id=\"start\"/><sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"task\"/>"
                        + "<scriptTask id=\"task\" scriptFormat=\"" + language
                        + "\"><script>${text}</script></scriptTask>");

        assertThatThrownBy(() -> start(model)).hasStackTraceContaining("Scripts do not run here");
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @Test
    void no_class_is_made_that_a_model_names() {
        String model =
                process("<startEvent id=\"start\"/><sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"task\"/>"
                        + "<serviceTask id=\"task\" camunda:class=\"java.lang.ProcessBuilder\"/>");

        assertThatThrownBy(() -> start(model)).hasStackTraceContaining("Models may not name classes");
    }

    @Test
    void a_task_query_evaluates_nothing_from_outside_not_even_in_an_or() {
        String evil = "${promises.secret()}";
        var tasks = engine.getTaskService();

        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .dueAfterExpression(evil)
                        .endOr()
                        .list())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(
                        () -> tasks.createTaskQuery().dueAfterExpression(evil).list())
                .isInstanceOf(ProcessEngineException.class);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @Test
    void a_decision_reads_facts_in_feel_and_keeps_what_it_read_but_no_variable() {
        deploy("d.dmn", decision("feel", "facts.value * 2"));
        ProcessInstance instance = start(decisionProcess());

        var result = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName("points")
                .singleResult();
        assertThat(((Number) result.getValue()).intValue()).isEqualTo(200);
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .variableName("facts")
                        .count())
                .isZero();
        assertThat(instance.isEnded()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript"})
    void a_decision_in_another_language_is_refused(String language) {
        deploy("d.dmn", decision(language, "${promises.secret()}"));

        assertThatThrownBy(() -> start(decisionProcess()))
                .hasStackTraceContaining("org.camunda.bpm.engine.ProcessEngineException");
        assertThat(System.getProperty(MARKER)).isNull();
    }

    @Test
    void a_step_over_a_huge_collection_is_stopped_before_it_begins() {
        String model = process(
                "<startEvent id=\"start\"/><sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"task\"/>"
                        + "<task id=\"task\"><multiInstanceLoopCharacteristics camunda:collection=\"all\" camunda:elementVariable=\"one\"/></task>");
        deploy("hostile.bpmn", model);
        var runtime = engine.getRuntimeService();

        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("hostile", REF, all(1001)))
                .hasMessageContaining("at most 1000 are allowed");
        assertThat(runtime.startProcessInstanceByKey("hostile", REF, all(10)).isEnded())
                .isTrue();
    }

    private static Map<String, Object> all(int size) {
        return Variables.putValueTyped(
                "all", Variables.untypedValue(new java.util.ArrayList<>(Collections.nCopies(size, "x")), true));
    }

    private static String condition(String expression) {
        return process("<startEvent id=\"start\"/><sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"fork\"/>"
                + "<task id=\"fork\"/><sequenceFlow id=\"b\" sourceRef=\"fork\" targetRef=\"end\">"
                + "<conditionExpression xsi:type=\"tFormalExpression\"><![CDATA[" + expression
                + "]]></conditionExpression></sequenceFlow><endEvent id=\"end\"/>");
    }

    private static String process(String content) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"test\"><process id=\"hostile\""
                + " isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\">" + content + "</process></definitions>";
    }

    private static String decisionProcess() {
        return process("<startEvent id=\"start\"/><sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"task\"/>"
                + "<businessRuleTask id=\"task\" camunda:decisionRef=\"d\" camunda:resultVariable=\"points\""
                + " camunda:mapDecisionResult=\"singleEntry\"/>");
    }

    private static String decision(String language, String expression) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\""
                + " id=\"x\" name=\"x\" namespace=\"x\"><decision id=\"d\" name=\"d\" camunda:historyTimeToLive=\"P1D\">"
                + "<variable name=\"points\" typeRef=\"double\"/><literalExpression expressionLanguage=\"" + language
                + "\"><text>" + expression
                + "</text></literalExpression></decision></definitions>";
    }

    private static void deploy(String name, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(name, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static ProcessInstance start(String model) {
        deploy("hostile.bpmn", model);
        return engine.getRuntimeService().startProcessInstanceByKey("hostile", REF, Map.of("text", "a"));
    }
}
