package org.kept.workflow.trial.child.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.workflow.forms.EngineValue;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.scenario.Given;

/** Stands in for every action of the house: nothing happens but what the scenario says. */
public final class StubActions {

    private static final String ENDING = "Delegate";

    private final Map<String, TrialOrder.Shape> known;
    private final World world;
    private final StubPromises promises;
    private final Map<String, Object> beans = new LinkedHashMap<>();

    public StubActions(Map<String, TrialOrder.Shape> known, World world) {
        this.known = known;
        this.world = world;
        this.promises = new StubPromises(world);
        known.keySet().forEach(name -> beans.put(name, (JavaDelegate) execution -> call(name, execution)));
    }

    /** What a model means by a name. */
    public Object bean(String name) {
        return "promises".equals(name) ? promises : beans.get(name);
    }

    /** Whether there is an action that goes by this name, with or without its ending. */
    public boolean isKnown(String name) {
        return known.containsKey(name) || known.containsKey(name + ENDING);
    }

    /** The errors that an action may end with. */
    public Set<String> errors(String name) {
        return known.containsKey(name) ? known.get(name).errors() : Set.of();
    }

    /** Whether both are names of one action. */
    public static boolean same(String one, String other) {
        return one.equals(other) || one.equals(other + ENDING) || other.equals(one + ENDING);
    }

    private void call(String name, DelegateExecution execution) {
        String activity = execution.getCurrentActivityId();
        Map<String, Object> inputs = new LinkedHashMap<>();
        known.get(name).inputs().forEach(input -> inputs.put(input, execution.getVariable(input)));
        world.trace().called(activity, name, inputs);
        world.outcome(inputs.getOrDefault("endOutcome", inputs.get("outcome")));
        Given.ActionResult result = world.next(List.of(
                activity,
                String.valueOf(execution.getCurrentActivityName()),
                name,
                name.substring(0, name.length() - (name.endsWith(ENDING) ? ENDING.length() : 0))));
        if (result == null) {
            return;
        }
        world.change(result.facts());
        world.outcome(result.outcome());
        result.sets().forEach((variable, value) -> set(execution, variable, value));
        if (result.error() != null) {
            require(name, result.error());
            throw new BpmnError(result.error(), "The scenario says so");
        }
        if (result.fails() != null) {
            throw new ProcessEngineException(result.fails());
        }
    }

    private void require(String name, String error) {
        if (!known.get(name).errors().contains(error)) {
            throw new ProcessEngineException("The action " + name + " never ends with the error " + error
                    + "; it may end with " + known.get(name).errors());
        }
    }

    /** Lists go over no transaction, as with the real actions; they are there for the loop that follows. */
    public static void set(DelegateExecution execution, String variable, Object value) {
        if (value instanceof List<?>) {
            execution.removeVariable(variable);
            execution.setVariable(variable, Variables.untypedValue(value, true));
        } else {
            execution.setVariable(variable, EngineValue.of(value));
        }
    }
}
