package org.kept.workflow.models.starts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.kept.workflow.starts.Startable;
import org.springframework.stereotype.Component;

/** Reads of one deployed process how it begins. */
@Component
class StartReader {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final RepositoryService repository;

    StartReader(RepositoryService repository) {
        this.repository = repository;
    }

    /** Whether the module has a part written in Java, which begins its cases itself. */
    static boolean hasJava(String module) {
        return StartReader.class.getClassLoader().getResource("org/kept/" + module + "/package-info.class") != null;
    }

    /** How the process begins; empty where it only begins when another calls it. */
    Optional<Startable> read(String definitionId, String module) {
        ProcessDefinition definition = repository.getProcessDefinition(definitionId);
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
        Process process = model.getModelElementById(definition.getKey());
        List<StartEvent> starts =
                process.getChildElementsByType(StartEvent.class).stream().toList();
        Optional<StartEvent> plain = starts.stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .findFirst();
        Optional<StartEvent> told =
                starts.stream().filter(start -> message(start).isPresent()).findFirst();
        boolean byHand = plain.isPresent() && definition.isStartableInTasklist();
        if (!byHand && told.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> properties = properties(process);
        return Optional.of(new Startable(
                definition.getKey(),
                definition.getName() == null || definition.getName().isBlank()
                        ? definition.getKey()
                        : definition.getName().strip(),
                module,
                definition.getVersion(),
                process.getDocumentations().stream()
                        .map(words -> words.getTextContent().strip())
                        .findFirst()
                        .orElse(""),
                byHand,
                told.flatMap(StartReader::message).orElse(null),
                team(properties, model),
                plain.or(() -> told)
                        .map(start -> start.getAttributeValueNs(CAMUNDA, "formRef"))
                        .flatMap(form -> form(definition.getDeploymentId(), form))
                        .orElseGet(StartForms::plain),
                properties));
    }

    /** The forms of a deployment. */
    Stream<JsonNode> forms(String deploymentId) {
        return repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.endsWith(".form"))
                .sorted()
                .map(name -> StartForms.read(repository.getResourceAsStream(deploymentId, name)));
    }

    private Optional<JsonNode> form(String deploymentId, String id) {
        return forms(deploymentId)
                .filter(form -> form.path("id").asText().equals(id))
                .findFirst();
    }

    private static Optional<String> message(StartEvent start) {
        return start.getEventDefinitions().stream()
                .filter(MessageEventDefinition.class::isInstance)
                .map(event -> ((MessageEventDefinition) event).getMessage())
                .filter(message -> message != null && message.getName() != null)
                .map(message -> message.getName())
                .findFirst();
    }

    private static String team(Map<String, String> properties, BpmnModelInstance model) {
        String said = properties.get("team");
        if (said != null && !said.isBlank()) {
            return said.strip();
        }
        return model.getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaCandidateGroups)
                .filter(groups -> groups != null && !groups.isBlank() && !groups.contains("{"))
                .map(groups -> groups.split(",")[0].strip())
                .findFirst()
                .orElse(null);
    }

    /** The extension properties of an element. */
    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .map(CamundaProperties::getCamundaProperties)
                    .flatMap(Collection::stream)
                    .filter(property -> property.getCamundaName() != null && property.getCamundaValue() != null)
                    .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return Map.copyOf(properties);
    }
}
