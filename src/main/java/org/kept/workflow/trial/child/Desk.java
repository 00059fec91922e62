package org.kept.workflow.trial.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.workflow.forms.AskedField;
import org.kept.workflow.forms.EngineValue;
import org.kept.workflow.forms.FormCheck;
import org.kept.workflow.forms.FormSchema;
import org.kept.workflow.trial.child.world.World;
import org.kept.workflow.trial.scenario.Step;

/** Where the people of a scenario complete their tasks: by the same forms, checked by the same code, as on the server. */
final class Desk {

    private final ProcessEngine engine;
    private final World world;
    private final Names names;
    private final Map<String, Object> said = new HashMap<>();

    Desk(ProcessEngine engine, World world, Names names) {
        this.engine = engine;
        this.world = world;
        this.names = names;
    }

    /**
     * Completes a task with the answers of a step.
     *
     * @throws org.kept.shared.InvalidInputException if its form does not accept them
     */
    Map<String, Object> complete(Task task, Step step) {
        Map<String, Object> answers = new FormCheck(form(task), data(task)).check(asSent(step.values()));
        said.putAll(answers);
        VariableMap variables = Variables.createVariables();
        answers.forEach((key, value) -> {
            if (names.reads(key) && !(value instanceof List)) {
                variables.put(key, EngineValue.of(value));
            }
        });
        try {
            if (step.by() != null) {
                engine.getIdentityService().setAuthenticatedUserId(step.by());
            }
            engine.getTaskService().complete(task.getId(), variables);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
        return answers;
    }

    /** What its form asks. */
    List<AskedField> asks(Task task) {
        return form(task).asked(data(task));
    }

    /** As a browser sends them. */
    private static Map<String, Object> asSent(Map<String, Object> values) {
        Map<String, Object> answers = new HashMap<>(values);
        answers.replaceAll((key, value) -> value instanceof Temporal ? value.toString() : value);
        return answers;
    }

    private FormSchema form(Task task) {
        if (task.getCamundaFormRef() == null) {
            return FormSchema.empty(task.getTaskDefinitionKey());
        }
        try (InputStream stream = engine.getFormService().getDeployedTaskForm(task.getId())) {
            return FormSchema.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The form of " + task.getTaskDefinitionKey() + " cannot be read", e);
        }
    }

    private Map<String, Object> data(Task task) {
        Map<String, Object> data = new HashMap<>(world.given().data());
        data.putAll(said);
        data.putAll(world.of(null));
        data.putAll(engine.getRuntimeService().getVariablesLocal(task.getExecutionId()));
        return data;
    }
}
