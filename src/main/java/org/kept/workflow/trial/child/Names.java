package org.kept.workflow.trial.child;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.kept.workflow.trial.scenario.FactNames;

/** What the elements of the deployed processes are called, so that scenarios may say it in people's words. */
final class Names {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}|<(?:\\w+:)?text>([^<]*)<");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Set<String>> elements = new HashMap<>();
    private final Map<String, String> thrown = new HashMap<>();
    private final Map<String, String> offered = new HashMap<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> facts = new TreeSet<>();
    private final Set<String> reads = new HashSet<>();

    Names(RepositoryService repository, Collection<String> sources) {
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().unlimitedList()) {
            read(definition.getKey(), repository.getBpmnModelInstance(definition.getId()));
        }
        sources.forEach(this::scan);
    }

    private void read(String process, BpmnModelInstance model) {
        Set<String> own = elements.computeIfAbsent(process, key -> new LinkedHashSet<>());
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            name(node.getId(), node.getName());
            if (!(node instanceof BoundaryEvent event && undoes(event))) {
                own.add(node.getId());
            }
            if (node instanceof ThrowEvent event) {
                event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(definition -> ((MessageEventDefinition) definition).getMessage())
                        .filter(message -> message != null)
                        .forEach(message -> thrown.put(node.getId(), message.getName()));
            }
            if (node instanceof SendTask task && task.getMessage() != null) {
                thrown.put(node.getId(), task.getMessage().getName());
            }
            if (node instanceof EndEvent) {
                ends.add(node.getId());
            }
        }
        for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
            own.add(flow.getId());
            if (flow.getSource() instanceof EventBasedGateway) {
                offered.put(flow.getTarget().getId(), flow.getId());
            }
            name(flow.getId(), flow.getName());
        }
    }

    /** The boundary of an undoing is only a mark: nothing ever comes by it. */
    private static boolean undoes(BoundaryEvent event) {
        return event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }

    private void name(String id, String name) {
        names.put(id, name == null || name.isBlank() ? id : name.replaceAll("\\s+", " "));
    }

    private void scan(String source) {
        facts.addAll(FactNames.readBy(source));
        Matcher expression = EXPRESSION.matcher(source);
        while (expression.find()) {
            Matcher word = WORD.matcher(expression.group(1) == null ? expression.group(2) : expression.group(1));
            while (word.find()) {
                reads.add(word.group());
            }
        }
    }

    /** The ids that somebody means by an id or a name. */
    Set<String> ids(String idOrName) {
        if (names.containsKey(idOrName)) {
            return Set.of(idOrName);
        }
        return names.entrySet().stream()
                .filter(each -> each.getValue().equalsIgnoreCase(idOrName))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What people call an element, in quotation marks. */
    String quoted(String id) {
        return "“" + called(id) + "”";
    }

    /** What people call an element. */
    String called(String id) {
        return names.getOrDefault(id, id);
    }

    /** All elements and flows of a process. */
    Set<String> all(String process) {
        return elements.getOrDefault(process, Set.of());
    }

    /** What was visited, with the flows to events that a case waited for at once: the engine never says that they were taken. */
    Set<String> withOffered(Set<String> visited) {
        Set<String> all = new HashSet<>(visited);
        visited.stream().filter(offered::containsKey).map(offered::get).forEach(all::add);
        return all;
    }

    /** Whether the case can end there. */
    boolean isEnd(String id) {
        return ends.contains(id);
    }

    /** The message that an element throws; null if it throws none. */
    String thrownBy(String id) {
        return thrown.get(id);
    }

    /** The facts that models read. */
    Set<String> facts() {
        return facts;
    }

    /** Whether a model reads a variable of that name; only then is an answer kept as one. */
    boolean reads(String name) {
        return reads.contains(name);
    }
}
