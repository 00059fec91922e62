package org.kept.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;
import org.kept.workflow.forms.FormSchema;
import org.springframework.stereotype.Component;

/** The form of a task as it was deployed with its process, and what its fields start with. */
@Component
class TaskForms {

    private final FormService forms;
    private final RuntimeService runtime;
    private final Facts facts;

    TaskForms(FormService forms, RuntimeService runtime, Facts facts) {
        this.forms = forms;
        this.runtime = runtime;
        this.facts = facts;
    }

    CaseRef refOf(Task task) {
        return new CaseRef(runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    /** A task without a form has an empty one: it is completed with no answers. */
    FormSchema schemaOf(Task task) {
        if (task.getCamundaFormRef() == null) {
            return FormSchema.empty(task.getTaskDefinitionKey());
        }
        try (InputStream stream = forms.getDeployedTaskForm(task.getId())) {
            return FormSchema.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("The form of " + task.getTaskDefinitionKey() + " cannot be read", e);
        }
    }

    /** The facts of its record, its own data beneath them, then the variables of the task's own scope. */
    Map<String, Object> dataFor(Task task, CaseRef ref) {
        Map<String, Object> data = new HashMap<>(facts.of(ref));
        data.putAll(runtime.getVariablesLocal(task.getExecutionId()));
        return data;
    }
}
