package org.kept.workflow.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.kept.shared.NotFoundException;
import org.kept.workflow.ProcessPlans;
import org.kept.workflow.projection.ModelPhases;
import org.springframework.stereotype.Component;

/** Reads plans from the engine's repository and keeps them: a deployed version never changes. */
@Component
class EnginePlans implements ProcessPlans {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_][A-Za-z0-9_]*");

    private final RepositoryService repository;
    private final DecisionNames decisions;
    private final Cache<String, Plan> plans =
            Caffeine.newBuilder().maximumSize(500).build();

    EnginePlans(RepositoryService repository, DecisionNames decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    public Plan of(String processKey, int version) {
        return plans.get(processKey + ":" + version, key -> {
            ProcessDefinition definition = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(processKey)
                    .processDefinitionVersion(version)
                    .singleResult();
            if (definition == null) {
                throw new NotFoundException("process");
            }
            return read(definition);
        });
    }

    private Plan read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        String xml = source(definition);
        ModelPhases phases = ModelPhases.read(model);
        Map<String, Activity> activities = new LinkedHashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
            activities.put(
                    node.getId(),
                    new Activity(
                            node.getId(),
                            node.getName(),
                            node.getElementType().getTypeName(),
                            phases.of(node.getId())));
        }
        Set<String> reads = expressionNames(xml);
        reads.addAll(decisions.readBy(definition.getDeploymentId()));
        return new Plan(definition.getName(), xml, phases.order(), Map.copyOf(activities), Set.copyOf(reads));
    }

    private String source(ProcessDefinition definition) {
        try (InputStream file = repository.getProcessModel(definition.getId())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The model of " + definition.getKey() + " cannot be read", e);
        }
    }

    private static Set<String> expressionNames(String xml) {
        Set<String> names = new TreeSet<>();
        Matcher expression = EXPRESSION.matcher(xml);
        while (expression.find()) {
            Matcher name = NAME.matcher(expression.group(1));
            while (name.find()) {
                names.add(name.group());
            }
        }
        return names;
    }
}
