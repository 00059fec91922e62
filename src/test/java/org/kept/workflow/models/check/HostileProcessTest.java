package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.workflow.models.ModelCheck;

/** Process models that could harm the server, each refused by the rule that is there for it, in less than a second. */
class HostileProcessTest {

    private static final String MAIL = "<bpmn:serviceTask id=\"Task_Mail\"";
    private static final String BOOK = "camunda:delegateExpression=\"${bookVisitDelegate}\"";
    private static final String PLAN = "name=\"Plan the visit\"";
    private static final String REVIEW = "calledElement=\"duplicateReview\"";

    private static final String DUE = " camunda:dueDate=\"${promises.due(execution, 'visit-plan')}\">";
    private static final String VISIT_PLAN = "\n      <bpmn:incoming>Flow_Yes</bpmn:incoming>";
    private static final String VARIABLES = "<camunda:property name=\"variables\" value=\"route, policy\" />";

    @Test
    void a_task_that_is_not_for_those_a_fact_names_is_accepted() {
        assertThat(rules(Samples.spoilt("visit.bpmn", VISIT_PLAN, VISIT_PLAN + notBy("jobLevel"))))
                .doesNotContain("four-eyes");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource({"code", "expressions", "references", "sizes"})
    void is_refused(String rule, String place, String replacement) {
        assertThat(rules(Samples.spoilt("visit.bpmn", place, replacement))).contains(rule);
    }

    static Stream<Arguments> code() {
        return Stream.of(
                of("attribute", BOOK, "camunda:class=\"java.lang.ProcessBuilder\""),
                of("attribute", BOOK, "camunda:expression=\"${1}\""),
                of("attribute", BOOK, "camunda:type=\"external\" camunda:topic=\"x\""),
                of("attribute", BOOK, "camunda:type=\"shell\""),
                of("attribute", BOOK, BOOK + " camunda:resultVariable=\"x\""),
                of("attribute", BOOK, BOOK + " camunda:unheardOf=\"x\""),
                of("namespace", BOOK, BOOK + " activiti:class=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\""),
                of("action", BOOK, "camunda:delegateExpression=\"${dataSource}\""),
                of("action", BOOK, "camunda:delegateExpression=\"${bookVisitDelegate }x\""),
                of("action", BOOK, ""),
                of(
                        "element",
                        "<bpmn:textAnnotation id=\"TextAnnotation_1\">",
                        "<bpmn:scriptTask id=\"S\" scriptFormat=\"juel\"><bpmn:script>${1}</bpmn:script></bpmn:scriptTask><bpmn:textAnnotation id=\"TextAnnotation_1\">"),
                of(
                        "extension",
                        "visit-late</camunda:inputParameter>",
                        "<camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter>"),
                of(
                        "extension",
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector><camunda:failedJobRetryTimeCycle>"),
                of(
                        "extension",
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:field name=\"a\" stringValue=\"b\"/><camunda:failedJobRetryTimeCycle>"),
                of(
                        "attribute",
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:executionListener event=\"start\" class=\"x.Y\"/><camunda:failedJobRetryTimeCycle>"),
                of(
                        "action",
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:executionListener event=\"start\" delegateExpression=\"${other}\"/><camunda:failedJobRetryTimeCycle>"),
                of(
                        "extension",
                        "<camunda:failedJobRetryTimeCycle>",
                        "<camunda:formData/><camunda:failedJobRetryTimeCycle>"),
                of("attribute", PLAN, PLAN + " camunda:formKey=\"embedded:https://example.org/x.html\""),
                of("attribute", PLAN, PLAN + " camunda:formHandlerClass=\"x.Y\""),
                of("attribute", REVIEW, REVIEW + " camunda:variableMappingClass=\"x.Y\""),
                of("attribute", REVIEW, REVIEW + " camunda:variableMappingDelegateExpression=\"${x}\""),
                of("attribute", REVIEW, REVIEW + " camunda:caseRef=\"x\""),
                of(
                        "attribute",
                        "xsi:type=\"bpmn:tFormalExpression\">${facts",
                        "language=\"groovy\" xsi:type=\"bpmn:tFormalExpression\">${facts"),
                of(
                        "attribute",
                        "xsi:type=\"bpmn:tFormalExpression\">${facts",
                        "camunda:resource=\"deployment://x\" xsi:type=\"bpmn:tFormalExpression\">${facts"),
                of(
                        "element",
                        "<bpmn:errorEventDefinition id=\"ErrorDefinition_1\" errorRef=\"Err_Full\" />",
                        "<bpmn:signalEventDefinition signalRef=\"x\" />"),
                of(
                        "element",
                        "<bpmn:errorEventDefinition id=\"ErrorDefinition_1\" errorRef=\"Err_Full\" />",
                        "<bpmn:conditionalEventDefinition><bpmn:condition>${1}</bpmn:condition></bpmn:conditionalEventDefinition>"),
                of(
                        "element",
                        "<bpmn:message id",
                        "<bpmn:import importType=\"x\" location=\"http://example.org/\" namespace=\"x\"/><bpmn:message id"),
                of(
                        "namespace",
                        "<bpmn:message id",
                        "<zeebe:x xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\"/><bpmn:message id"),
                of(
                        "xml",
                        "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"",
                        "<cmmn:definitions xmlns:cmmn=\"http://www.omg.org/spec/CMMN/20151109/MODEL\""));
    }

    static Stream<Arguments> expressions() {
        String evil = "${''.getClass().forName('java.lang.Runtime')}";
        return Stream.of(
                of("expression", "${facts.estimatedValue &gt; 10000 and rate == 'A'}", evil),
                of("expression", "${promises.due(execution, 'visit-plan')}", evil),
                of("expression", "name=\"Plan the visit\"", "name=\"Plan " + evil + "\""),
                of("expression", "name=\"VisitAsked\"", "name=\"" + evil + "\""),
                of("expression", "${decisionResult.singleResult.rate}", evil),
                of("expression", "visit-late</camunda:inputParameter>", "#{now()}</camunda:inputParameter>"),
                of(
                        "expression",
                        "<bpmn:textAnnotation id=\"TextAnnotation_1\">",
                        "<bpmn:task id=\"X\"><bpmn:documentation>" + evil
                                + "</bpmn:documentation></bpmn:task><bpmn:textAnnotation id=\"TextAnnotation_1\">"),
                of("expression", "camunda:candidateGroups=\"sales-dev\"", "camunda:candidateGroups=\"" + evil + "\""),
                of("expression", "camunda:candidateGroups=\"sales-dev\"", "camunda:assignee=\"" + evil + "\""),
                of("expression", "errorCode=\"FULLY_BOOKED\"", "errorCode=\"" + evil + "\""),
                of("expression", "calledElement=\"duplicateReview\"", "calledElement=\"${anything}\""),
                of("expression", "camunda:decisionRef=\"visit-rate\"", "camunda:decisionRef=\"${anything}\""),
                of(
                        "expression",
                        "camunda:historyTimeToLive=\"P3650D\"",
                        "camunda:historyTimeToLive=\"P3650D\" camunda:versionTag=\"${1}\""),
                of("fact", "facts.estimatedValue", "facts.estimatdValue"),
                of("variable", "rate == 'A'", "dataSource == 'A'"),
                of("variable", "rate == 'A'", "rte == 'A'"));
    }

    static Stream<Arguments> references() {
        return Stream.of(
                of("form", "camunda:formRef=\"visit-plan\"", "camunda:formRef=\"other\""),
                of("form", "camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\""),
                of("owner", "camunda:candidateGroups=\"sales-dev\"", ""),
                of("team", "camunda:candidateGroups=\"sales-dev\"", "camunda:candidateGroups=\"nobody\""),
                of("four-eyes", VISIT_PLAN, VISIT_PLAN + notBy("nobodyKnows")),
                of("four-eyes", VISIT_PLAN, VISIT_PLAN + notBy(" , ")),
                of("four-eyes", VARIABLES, VARIABLES + "<camunda:property name=\"notBy\" value=\"jobLevel\" />"),
                of(
                        "four-eyes",
                        "camunda:candidateGroups=\"sales-dev\"" + DUE + VISIT_PLAN,
                        "camunda:assignee=\"ann\"" + DUE + VISIT_PLAN + notBy("jobLevel")),
                of("decision", "camunda:decisionRef=\"visit-rate\"", "camunda:decisionRef=\"other\""),
                of("decision", "camunda:decisionRefBinding=\"deployment\"", ""),
                of(
                        "decision",
                        "camunda:decisionRefBinding=\"deployment\"",
                        "camunda:decisionRefBinding=\"deployment\" camunda:resultVariable=\"x\" camunda:mapDecisionResult=\"resultList\""),
                of("call", REVIEW, "calledElement=\"unknown\""),
                of("recursive-call", REVIEW, "calledElement=\"visitHandling\""),
                of("recursive-call", REVIEW, "calledElement=\"callsVisit\""),
                of("case-reference", "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                of("message", "messageRef=\"Msg_Asked\"", "messageRef=\"Msg_None\""),
                of("error", "errorRef=\"Err_Full\"", "errorRef=\"Err_None\""),
                of("error", "errorCode=\"FULLY_BOOKED\"", "errorCode=\"OTHER\""),
                of("error", "errorCode=\"FULLY_BOOKED\"", ""),
                of("async", "camunda:asyncBefore=\"true\"", ""),
                of("input", "name=\"template\">visit-late", "name=\"template\">spam"),
                of("input", "<camunda:inputParameter name=\"template\">visit-late</camunda:inputParameter>", ""),
                of("time-to-live", "camunda:historyTimeToLive=\"P3650D\"", ""),
                of("time-to-live", "camunda:historyTimeToLive=\"P3650D\"", "camunda:historyTimeToLive=\"P3651D\""),
                of("time-to-live", "camunda:historyTimeToLive=\"P3650D\"", "camunda:historyTimeToLive=\"0\""),
                of("time-to-live", "camunda:historyTimeToLive=\"P3650D\"", "camunda:historyTimeToLive=\"-1\""),
                of("owner", "id=\"visitHandling\"", "id=\"duplicateReview\""),
                of("id", "id=\"visitHandling\"", "id=\"a&quot;&lt;script>\""),
                of("id", "id=\"visitHandling\"", "id=\"" + "a".repeat(300) + "\""),
                of("id", "id=\"visitHandling\"", "id=\"a\u202eb\""),
                of("id", "id=\"Task_Book\"", "id=\"Task_Mail\""),
                of("name", PLAN, "name=\"" + "a".repeat(256) + "\""),
                of("executable", "isExecutable=\"true\"", "isExecutable=\"false\""));
    }

    static Stream<Arguments> sizes() {
        String nested = "<bpmn:subProcess id=\"S%d\">";
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            deep.append(nested.formatted(i));
        }
        deep.append("</bpmn:subProcess>".repeat(12));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 2001; i++) {
            many.append("<bpmn:task id=\"T").append(i).append("\"/>");
        }
        return Stream.of(
                of("depth", MAIL, deep + MAIL),
                of("size", MAIL, many + MAIL),
                of("xml", MAIL, "<bpmn:subProcess>".repeat(3000) + "</bpmn:subProcess>".repeat(3000) + MAIL),
                of("xml", MAIL, "<a>".repeat(100_000) + MAIL),
                of("xml", MAIL, "<bpmn:task/>".repeat(70_000) + MAIL),
                of("xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE x>"),
                of(
                        "xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">"),
                of("xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", bomb()),
                of("file-size", MAIL, " ".repeat(2_100_000) + MAIL),
                of("instances", ">3</bpmn:loopCardinality>", ">1000000</bpmn:loopCardinality>"),
                of("instances", ">3</bpmn:loopCardinality>", ">-1</bpmn:loopCardinality>"),
                of("expression", ">3</bpmn:loopCardinality>", ">${facts.estimatedValue}</bpmn:loopCardinality>"),
                of(
                        "instances",
                        "<bpmn:intermediateCatchEvent id=\"Event_Wait\"",
                        "<bpmn:task id=\"X\"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>900</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task><bpmn:intermediateCatchEvent id=\"Event_Wait\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timeCycle>R/PT0S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R/P0D</bpmn:timeCycle>",
                "<bpmn:timeCycle>R/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/PT0S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/PT59S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/PT0.0001S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R0/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R00/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R1001/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R999999999999/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R/2000-01-01T00:00:00/PT1S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R/1970-01-01T00:00:00/PT1S</bpmn:timeCycle>",
                "<bpmn:timeCycle>R10/1970-01-01T00:00:00/PT1M</bpmn:timeCycle>",
                "<bpmn:timeCycle>R10/PT1M/2030-01-01T00:00:00</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/-PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/P1Y2</bpmn:timeCycle>",
                "<bpmn:timeCycle>* * * * * ?</bpmn:timeCycle>",
                "<bpmn:timeCycle>0/5 * * * * ?</bpmn:timeCycle>",
                "<bpmn:timeCycle>${rate}</bpmn:timeCycle>",
                "<bpmn:timeDuration>PT0S</bpmn:timeDuration>",
                "<bpmn:timeDuration>PT59S</bpmn:timeDuration>",
                "<bpmn:timeDuration>P</bpmn:timeDuration>",
                "<bpmn:timeDuration>PT</bpmn:timeDuration>",
                "<bpmn:timeDuration>P11Y</bpmn:timeDuration>",
                "<bpmn:timeDuration>P999999999D</bpmn:timeDuration>",
                "<bpmn:timeDuration>-P1D</bpmn:timeDuration>",
                "<bpmn:timeDuration>${rate}</bpmn:timeDuration>",
                "<bpmn:timeDate>1970-01-01T00:00:00</bpmn:timeDate>",
                "<bpmn:timeDate>9999-12-31T00:00:00Z</bpmn:timeDate>",
                "<bpmn:timeDate>0000-00-00</bpmn:timeDate>",
                "<bpmn:timeDate>${rate}</bpmn:timeDate>",
                "<bpmn:timeDate></bpmn:timeDate>",
                "",
            })
    void a_timer_that_spins_or_never_ends_is_refused(String timer) {
        String spoilt = Samples.spoilt(
                "visit.bpmn", "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration>", timer);

        assertThat(rules(spoilt)).containsAnyOf("timer", "expression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:timeCycle>R3/PT1H</bpmn:timeCycle>",
                "<bpmn:timeCycle>R1000/PT1M</bpmn:timeCycle>",
                "<bpmn:timeCycle>R5/2027-03-01T08:00:00Z/P1D</bpmn:timeCycle>",
                "<bpmn:timeCycle>0 0 6 * * ?</bpmn:timeCycle>",
                "<bpmn:timeCycle>0 */5 8-18 ? * MON-FRI</bpmn:timeCycle>",
                "<bpmn:timeDuration>P1Y2M10DT2H30M</bpmn:timeDuration>",
                "<bpmn:timeDate>2028-01-01T00:00:00</bpmn:timeDate>",
                "<bpmn:timeDate>${promises.after(execution, 'PT4H')}</bpmn:timeDate>",
            })
    void a_bounded_timer_is_let_through(String timer) {
        assertThat(rules(Samples.spoilt(
                        "visit.bpmn",
                        "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration>",
                        timer)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R1000000/PT0S",
                "R/PT5M",
                "R11/PT5M",
                "PT0S",
                "PT1M,PT0S",
                "${rate}",
                "R3/P2D",
                "x",
                ",",
                "R3/PT5M,PT1M"
            })
    void retries_without_end_or_pause_are_refused(String retries) {
        assertThat(rules(Samples.spoilt("visit.bpmn", "PT1M,PT5M,PT30M,PT2H", retries)))
                .contains("retry");
    }

    @Test
    void a_loop_in_which_nothing_waits_is_refused_at_its_first_element() {
        String spoilt = Samples.spoilt(
                "visit.bpmn",
                "sourceRef=\"BoundaryEvent_Full\" targetRef=\"Task_Plan\"",
                "sourceRef=\"BoundaryEvent_Full\" targetRef=\"Task_Book\"");

        assertThat(Samples.checkWith("visit.bpmn", spoilt))
                .filteredOn(problem -> problem.rule().equals("loop"))
                .extracting(ModelProblem::element)
                .containsExactly("Task_Book");
    }

    @Test
    void a_loop_by_way_of_a_sub_process_that_never_waits_is_refused() {
        String spoilt = Samples.spoilt(
                "visit.bpmn",
                "sourceRef=\"SubProcess_Remind\" targetRef=\"CallActivity_Review\"",
                "sourceRef=\"SubProcess_Remind\" targetRef=\"SubProcess_Remind\"");
        assertThat(rules(spoilt)).doesNotContain("loop");

        String without = spoilt.replace("intermediateCatchEvent", "task")
                .replaceAll(
                        "(?s)<bpmn:timerEventDefinition id=\"TimerDefinition_2\">.*?</bpmn:timerEventDefinition>", "");
        assertThat(rules(without)).contains("loop");
    }

    @Test
    void a_loop_by_way_of_links_is_refused() {
        String links = "<bpmn:task id=\"L1\"/><bpmn:sequenceFlow id=\"LF1\" sourceRef=\"L1\" targetRef=\"L2\"/>"
                + "<bpmn:intermediateThrowEvent id=\"L2\"><bpmn:linkEventDefinition name=\"x\"/></bpmn:intermediateThrowEvent>"
                + "<bpmn:intermediateCatchEvent id=\"L3\"><bpmn:linkEventDefinition name=\"x\"/></bpmn:intermediateCatchEvent>"
                + "<bpmn:sequenceFlow id=\"LF2\" sourceRef=\"L3\" targetRef=\"L1\"/>";

        assertThat(rules(Samples.spoilt("visit.bpmn", MAIL, links + MAIL))).contains("loop");
    }

    @Test
    void a_long_chain_is_checked_without_running_out_of_stack() {
        StringBuilder chain = new StringBuilder();
        for (int i = 0; i < 1900; i++) {
            chain.append("<bpmn:task id=\"C")
                    .append(i)
                    .append("\"/><bpmn:sequenceFlow id=\"CF")
                    .append(i)
                    .append("\" sourceRef=\"C")
                    .append(i)
                    .append("\" targetRef=\"C")
                    .append((i + 1) % 1900)
                    .append("\"/>");
        }

        assertThat(ModelProblem.errors(
                        Samples.checkWith("visit.bpmn", Samples.spoilt("visit.bpmn", MAIL, chain + MAIL))))
                .extracting(ModelProblem::rule)
                .containsExactly("loop");
    }

    @Test
    void a_model_full_of_splits_waits_and_ends_is_read_for_advice_in_bearable_time() {
        StringBuilder ways =
                new StringBuilder("<bpmn:sequenceFlow id=\"W\" sourceRef=\"Task_Mail\" targetRef=\"S0\"/>");
        for (int i = 0; i < 480; i++) {
            String id = "S" + i;
            ways.append(
                    "<bpmn:parallelGateway id=\"%s\"/><bpmn:userTask id=\"U%s\" camunda:dueDate=\"${promises.due(execution, 'visit-plan')}\"/>"
                            .formatted(id, id));
            ways.append("<bpmn:parallelGateway id=\"J%s\"/><bpmn:endEvent id=\"E%s\"/>".formatted(id, id));
            ways.append(flow(id, "U" + id)).append(flow(id, "E" + id)).append(flow(id, "J" + id));
            ways.append(flow("U" + id, "J" + id)).append(flow("J" + id, "S" + (i + 1) % 480));
        }

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertThat(rules(Samples.spoilt("visit.bpmn", MAIL, ways + MAIL)))
                        .contains("task-name"));
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"F_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "<a",
                "\u0000",
                "{}",
                "<?xml version=\"1.0\"?>",
                "<a>&lol;</a>",
                "<a b='1' b='2'/>",
                "<a/><b/>"
            })
    void what_is_no_model_at_all_is_refused(String content) {
        assertThat(rules(content)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.exe",
                "../a.bpmn",
                "a b.bpmn",
                "<script>.bpmn",
                ".bpmn",
                "a.bpmn.txt",
                "a\u202e.bpmn",
                "a.cmmn"
            })
    void a_file_with_another_name_is_refused(String name) {
        assertThat(ModelCheck.checkSizes(List.of(Samples.file(name, "x"))))
                .extracting(ModelProblem::rule)
                .containsExactly("file-name");
    }

    private static List<String> rules(String model) {
        Instant start = Instant.now();
        List<String> rules = Samples.checkWith("visit.bpmn", model).stream()
                .map(ModelProblem::rule)
                .toList();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        return rules;
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 24; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        return bomb.append("]>").toString();
    }

    private static String notBy(String facts) {
        return "<bpmn:extensionElements><camunda:properties><camunda:property name=\"notBy\" value=\"" + facts
                + "\" /></camunda:properties></bpmn:extensionElements>";
    }

    private static Arguments of(String rule, String place, String replacement) {
        return Arguments.of(rule, place, replacement);
    }
}
