package org.kept.workflow.trial.child;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.workflow.forms.EngineValue;
import org.kept.workflow.guard.FactsForFeel;
import org.kept.workflow.trial.TrialJson;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.child.world.Plain;
import org.kept.workflow.trial.child.world.World;

/** Asks one version of a table what it would have decided. */
final class Replayed {

    private final ProcessEngine engine;
    private final World world;
    private final String definition;

    Replayed(ProcessEngine engine, World world, TrialOrder.Replay replay, String side, String source) {
        this.engine = engine;
        this.world = world;
        var deployed = engine.getRepositoryService()
                .createDeployment()
                .name(side)
                .addInputStream(
                        replay.file(), new java.io.ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)))
                .deployWithResult();
        this.definition = deployed.getDeployedDecisionDefinitions().stream()
                .filter(decision -> decision.getKey().equals(replay.decision()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no decision “" + replay.decision() + "” in the table as it is " + side))
                .getId();
    }

    /** The outputs of every row that fired, or the words for why there are none, under {@code problem}. */
    Map<String, Object> ask(String inputs) {
        Map<String, Object> answer = new LinkedHashMap<>();
        world.begin(org.kept.workflow.trial.scenario.Given.NOTHING);
        try {
            DmnDecisionTableResult result = engine.getDecisionService()
                    .evaluateDecisionTableById(definition)
                    .variables(variables(TrialJson.values(inputs)))
                    .evaluate();
            List<Map<String, Object>> outputs = new ArrayList<>();
            result.getResultList().forEach(row -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                row.forEach((name, value) -> entries.put(name, Plain.of(value)));
                outputs.add(entries);
            });
            answer.put("outputs", outputs);
            var made = world.trace().decisions();
            answer.put(
                    "rows",
                    made.isEmpty() ? List.of() : made.get(made.size() - 1).rows());
        } catch (RuntimeException | StackOverflowError e) {
            answer.put("problem", Words.of(e));
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> variables(Map<String, Object> inputs) {
        Map<String, Object> variables = new LinkedHashMap<>();
        inputs.forEach((name, value) -> variables.put(
                name,
                name.equals("facts") && value instanceof Map<?, ?> facts
                        ? Variables.untypedValue(FactsForFeel.of((Map<String, Object>) facts), true)
                        : EngineValue.of(value)));
        return variables;
    }
}
