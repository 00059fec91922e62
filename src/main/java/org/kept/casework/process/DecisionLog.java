package org.kept.casework.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.kept.casework.evidence.Decided;
import org.kept.casework.evidence.Decisions;
import org.springframework.stereotype.Component;

/** Reads from the engine's history which rules of which tables fired, and with what values. */
@Component
class DecisionLog implements Decisions {

    private final HistoryService history;
    private final RepositoryService repository;

    DecisionLog(HistoryService history, RepositoryService repository) {
        this.history = history;
        this.repository = repository;
    }

    @Override
    public List<Decided> of(List<String> processInstanceIds) {
        List<Decided> decided = new ArrayList<>();
        for (String instance : processInstanceIds) {
            history.createHistoricDecisionInstanceQuery()
                    .processInstanceId(instance)
                    .includeInputs()
                    .includeOutputs()
                    .orderByEvaluationTime()
                    .desc()
                    .unlimitedList()
                    .forEach(decision -> decided.add(told(decision)));
        }
        return decided;
    }

    private Decided told(HistoricDecisionInstance decision) {
        Map<String, String> read = new LinkedHashMap<>();
        for (HistoricDecisionInputInstance input : decision.getInputs()) {
            read.put(Objects.requireNonNullElse(input.getClauseName(), input.getClauseId()), text(input.getValue()));
        }
        Map<Integer, Map<String, String>> rules = new TreeMap<>();
        for (HistoricDecisionOutputInstance output : decision.getOutputs()) {
            rules.computeIfAbsent(output.getRuleOrder(), row -> new LinkedHashMap<>())
                    .put(
                            Objects.requireNonNullElse(output.getClauseName(), output.getVariableName()),
                            text(output.getValue()));
        }
        List<Decided.Row> rows = rules.entrySet().stream()
                .map(rule -> new Decided.Row(rule.getKey(), rule.getValue()))
                .toList();
        return new Decided(
                decision.getDecisionDefinitionName() == null
                        ? decision.getDecisionDefinitionKey()
                        : decision.getDecisionDefinitionName(),
                decision.getDecisionDefinitionKey(),
                repository
                        .getDecisionDefinition(decision.getDecisionDefinitionId())
                        .getVersion(),
                decision.getActivityInstanceId(),
                decision.getEvaluationTime().toInstant(),
                read,
                rows);
    }

    private static String text(Object value) {
        return value == null ? "–" : value.toString();
    }
}
