package org.kept.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** House rules that every model of every module keeps, beyond what makes it harmless: it can be read, drawn and followed. */
class ProcessModelTest {

    private static final Map<Class<? extends FlowNode>, String> PREFIXES =
            Map.of(Task.class, "Task_", SubProcess.class, "SubProcess_", BoundaryEvent.class, "BoundaryEvent_");

    @TestFactory
    Stream<DynamicTest> every_process() {
        return files("bpmn", ".bpmn").flatMap(file -> {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            return Stream.of(
                    rule(file, "is valid and kept ten years", () -> valid(model)),
                    rule(file, "has ids by convention", () -> ids(model)),
                    rule(file, "is drawn completely", () -> drawn(model)),
                    rule(file, "names what people read", () -> named(model)),
                    rule(
                            file,
                            "never stands still at a gateway",
                            () -> each(model, ExclusiveGateway.class, this::decides)),
                    rule(file, "has phases that are followed", () -> phases(model)),
                    rule(
                            file,
                            "gives each task a form, a queue and a time",
                            () -> each(model, UserTask.class, this::workable)),
                    rule(file, "decides by tables that are there", () -> decisions(model, file)),
                    rule(file, "passes the case reference on", () -> each(model, CallActivity.class, this::passesOn)));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_key_is_there_once() {
        return Stream.of(
                DynamicTest.dynamicTest("processes", () -> assertThat(files("bpmn", ".bpmn")
                                .flatMap(file -> all(Bpmn.readModelFromFile(file.toFile()), Process.class).stream())
                                .map(Process::getId))
                        .doesNotHaveDuplicates()),
                DynamicTest.dynamicTest(
                        "decisions", () -> assertThat(files("bpmn", ".dmn")
                                        .flatMap(file -> Dmn.readModelFromFile(file.toFile())
                                                .getModelElementsByType(Decision.class)
                                                .stream())
                                        .map(Decision::getId))
                                .doesNotHaveDuplicates()),
                DynamicTest.dynamicTest(
                        "forms", () -> assertThat(files("forms", ".form").map(Path::getFileName))
                                .doesNotHaveDuplicates()));
    }

    private static void valid(BpmnModelInstance model) {
        Bpmn.validateModel(model);
        assertThat(all(model, Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
            assertThat(process.getDocumentations()).isNotEmpty();
        });
    }

    private static void ids(BpmnModelInstance model) {
        PREFIXES.forEach((type, prefix) -> assertThat(all(model, type))
                .allSatisfy(node -> assertThat(node.getId()).startsWith(prefix)));
        assertThat(all(model, org.camunda.bpm.model.bpmn.instance.Gateway.class))
                .allSatisfy(node -> assertThat(node.getId()).startsWith("Gateway_"));
    }

    private static void drawn(BpmnModelInstance model) {
        Set<String> shapes = all(model, BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        Set<String> edges = all(model, BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(shapes)
                .containsAll(
                        all(model, FlowNode.class).stream().map(FlowNode::getId).toList());
        assertThat(edges)
                .containsAll(all(model, SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }

    private static void named(BpmnModelInstance model) {
        assertThat(all(model, Activity.class))
                .allSatisfy(activity -> assertThat(activity.getName()).isNotBlank());
        assertThat(all(model, BoundaryEvent.class))
                .allSatisfy(event -> assertThat(event.getName()).isNotBlank());
    }

    private void decides(ExclusiveGateway gateway) {
        List<SequenceFlow> unsure = gateway.getOutgoing().stream()
                .filter(flow -> flow.getConditionExpression() == null)
                .toList();
        boolean join = gateway.getOutgoing().size() == 1;
        assertThat(join || unsure.size() == 1 && unsure.get(0).equals(gateway.getDefault()))
                .as(gateway.getId() + ": all ways but the default have a condition")
                .isTrue();
    }

    private static void phases(BpmnModelInstance model) {
        List<String> phases = all(model, Process.class).stream()
                .flatMap(process -> properties(process).stream())
                .filter(property -> property.getCamundaName().equals("phases"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split(",")))
                .toList();
        List<String> used = all(model, FlowNode.class).stream()
                .flatMap(node -> properties(node).stream())
                .filter(property -> property.getCamundaName().equals("phase"))
                .map(CamundaProperty::getCamundaValue)
                .toList();
        assertThat(phases).isNotEmpty().doesNotHaveDuplicates();
        assertThat(used).hasSameElementsAs(phases);
        assertThat(all(model, UserTask.class)).allSatisfy(task -> assertThat(properties(task))
                .as(task.getId() + " stands in a phase")
                .anyMatch(property -> property.getCamundaName().equals("phase")));
    }

    private void workable(UserTask task) {
        assertThat(task.getCamundaFormRef()).isNotBlank();
        assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(task.getCamundaCandidateGroups()).isNotBlank();
        assertThat(task.getCamundaDueDate())
                .as("promised by a policy, or given by a step as …Due")
                .matches("\\$\\{(promises\\..+|[a-z][A-Za-z]*Due)}");
        assertThat(files("forms", "/" + task.getCamundaFormRef() + ".form")).hasSize(1);
    }

    private static void decisions(BpmnModelInstance model, Path file) {
        Set<String> known = files(file.getParent().toString(), ".dmn")
                .flatMap(table -> Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Decision.class).stream())
                .map(Decision::getId)
                .collect(Collectors.toSet());
        assertThat(all(model, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(known).contains(task.getCamundaDecisionRef());
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
        });
    }

    private void passesOn(CallActivity call) {
        assertThat(files("bpmn", ".bpmn")
                        .flatMap(file -> all(Bpmn.readModelFromFile(file.toFile()), Process.class).stream())
                        .map(Process::getId))
                .contains(call.getCalledElement());
        assertThat(call.getModelInstance()
                        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn.class))
                .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
    }

    private static Collection<CamundaProperty> properties(org.camunda.bpm.model.bpmn.instance.BaseElement element) {
        return element.getExtensionElements() == null
                ? List.of()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(list -> list.getCamundaProperties().stream())
                        .toList();
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> Collection<T> all(
            BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static <T extends FlowNode> void each(BpmnModelInstance model, Class<T> type, Consumer<T> check) {
        new ArrayList<>(all(model, type)).forEach(check);
    }

    private static DynamicTest rule(Path file, String name, org.junit.jupiter.api.function.Executable check) {
        return DynamicTest.dynamicTest(file.getFileName() + " " + name, check);
    }

    private static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> paths = Files.walk(Path.of(folder))) {
            return paths.filter(path -> path.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
