package org.kept.workflow.messages;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.springframework.stereotype.Component;

/** Reads message names from the deployed models, each once, because a deployed model never changes. */
@Component
class KnownMessages implements ProcessMessages.Names {

    private final MessageDelivery delivery;
    private final RepositoryService repository;
    private final Map<String, Set<String>> byDefinition = new ConcurrentHashMap<>();

    KnownMessages(MessageDelivery delivery, RepositoryService repository) {
        this.delivery = delivery;
        this.repository = repository;
    }

    @Override
    public boolean known(String name) {
        return delivery.byName().containsKey(name)
                || repository.createProcessDefinitionQuery().unlimitedList().stream()
                        .map(ProcessDefinition::getId)
                        .anyMatch(id ->
                                byDefinition.computeIfAbsent(id, this::names).contains(name));
    }

    private Set<String> names(String definitionId) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
