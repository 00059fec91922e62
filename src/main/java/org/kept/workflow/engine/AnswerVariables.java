package org.kept.workflow.engine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.kept.workflow.ProcessPlans;
import org.springframework.stereotype.Component;

/** Picks, of a form's answers, those that the model reads: only they become process variables, as each one costs. */
@Component
public class AnswerVariables {

    private final RepositoryService repository;
    private final ProcessPlans plans;

    AnswerVariables(RepositoryService repository, ProcessPlans plans) {
        this.repository = repository;
        this.plans = plans;
    }

    /** Those of these answers that a version reads by their bare names, in types the engine keeps. */
    public Map<String, Object> readByModel(String processDefinitionId, Map<String, Object> answers) {
        ProcessDefinition definition = repository.getProcessDefinition(processDefinitionId);
        var reads = plans.of(definition.getKey(), definition.getVersion()).reads();
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> {
            if (reads.contains(key) && !(value instanceof List)) {
                variables.put(key, engineType(value));
            }
        });
        return variables;
    }

    /** The engine keeps no decimals, dates without a time or instants of java.time; these are its nearest types. */
    private static Object engineType(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : number.doubleValue();
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return value instanceof Instant instant ? Date.from(instant) : value;
    }
}
