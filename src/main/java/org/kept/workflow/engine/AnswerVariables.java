package org.kept.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.kept.workflow.ProcessPlans;
import org.kept.workflow.forms.EngineValue;
import org.springframework.stereotype.Component;

/** Picks, of a form's answers, those that the model reads: only they become process variables, as each one costs. */
@Component
class AnswerVariables {

    private final RepositoryService repository;
    private final ProcessPlans plans;

    AnswerVariables(RepositoryService repository, ProcessPlans plans) {
        this.repository = repository;
        this.plans = plans;
    }

    Map<String, Object> readByModel(String processDefinitionId, Map<String, Object> answers) {
        ProcessDefinition definition = repository.getProcessDefinition(processDefinitionId);
        var reads = plans.of(definition.getKey(), definition.getVersion()).reads();
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> {
            if (reads.contains(key) && !(value instanceof List)) {
                variables.put(key, EngineValue.of(value));
            }
        });
        return variables;
    }
}
