package org.kept.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.CaseData;
import org.kept.workflow.TaskAnswers;
import org.kept.workflow.Tasks;
import org.kept.workflow.forms.FormCheck;
import org.kept.workflow.forms.FormSchema;
import org.kept.workflow.guard.FourEyes;
import org.kept.workflow.projection.ProjectionWriter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works on the engine's user tasks; every way to lose a race becomes the same words. */
@Service
@Transactional
class EngineTasks implements Tasks {

    private static final int HIGHEST = 100;

    private final TaskService tasks;
    private final TaskForms forms;
    private final IdentityService identity;
    private final AnswerVariables variables;
    private final CaseData caseData;
    private final EngineConflict conflict;
    private final RepositoryService repository;
    private final FourEyes eyes;
    private final ProjectionWriter writer;
    private final Map<String, TaskAnswers> takers;

    EngineTasks(
            TaskService tasks,
            TaskForms forms,
            IdentityService identity,
            AnswerVariables variables,
            CaseData caseData,
            EngineConflict conflict,
            RepositoryService repository,
            FourEyes eyes,
            ProjectionWriter writer,
            List<TaskAnswers> takers) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.variables = variables;
        this.caseData = caseData;
        this.conflict = conflict;
        this.repository = repository;
        this.eyes = eyes;
        this.writer = writer;
        this.takers = takers.stream().collect(Collectors.toMap(TaskAnswers::formId, Function.identity()));
    }

    @Override
    public void claim(String taskId, String person) {
        change(taskId, person, task -> {
            refuseIfAnothers(task, person);
            refuseIfExcluded(task, person, "You asked for this or have a part in it");
            tasks.setAssignee(taskId, person);
        });
    }

    @Override
    public void release(String taskId) {
        change(taskId, null, task -> tasks.setAssignee(taskId, null));
    }

    @Override
    public void assign(String taskId, String person) {
        change(taskId, null, task -> {
            refuseIfExcluded(task, person, person + " asked for this or has a part in it");
            tasks.setAssignee(taskId, person);
        });
    }

    @Override
    public void prioritise(String taskId, int priority) {
        if (priority < 0 || priority > HIGHEST) {
            throw InvalidInputException.of("priority", "A priority is a whole number from 0 to " + HIGHEST);
        }
        change(taskId, null, task -> tasks.setPriority(taskId, priority));
    }

    @Override
    public void dueAt(String taskId, Instant due) {
        change(taskId, null, task -> tasks.setDueDate(taskId, Date.from(due)));
    }

    @Override
    public void complete(String taskId, String person, Map<String, Object> answers) {
        change(taskId, person, task -> {
            refuseIfAnothers(task, person);
            refuseIfExcluded(task, person, "You asked for this or have a part in it");
            CaseRef ref = forms.refOf(task);
            FormSchema form = forms.schemaOf(task);
            Map<String, Object> values = new FormCheck(form, forms.dataFor(task, ref)).check(answers);
            tasks.setAssignee(taskId, person);
            form.decision(values).ifPresent(outcome -> writer.outcome(taskId, outcome));
            take(form, new TaskAnswers.Answer(ref, taskId, task.getTaskDefinitionKey(), person, values));
            tasks.complete(taskId, variables.readByModel(task.getProcessDefinitionId(), values));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> excluded(String taskId) {
        return excluded(find(taskId));
    }

    @Override
    @Transactional(readOnly = true)
    public Form form(String taskId) {
        Task task = find(taskId);
        FormSchema form = forms.schemaOf(task);
        return new Form(form.id(), form.json(), form.startValues(forms.dataFor(task, forms.refOf(task))));
    }

    private void take(FormSchema form, TaskAnswers.Answer answer) {
        TaskAnswers taker = takers.get(form.id());
        if (taker != null) {
            taker.accept(answer);
        } else if (!answer.values().isEmpty()) {
            caseData.remember(answer.ref(), answer.values());
        }
    }

    private void change(String taskId, String person, Consumer<Task> work) {
        try {
            identity.setAuthenticatedUserId(person);
            work.accept(find(taskId));
        } catch (ProcessEngineException e) {
            if (e instanceof NullValueException || conflict.isConflict(e)) {
                throw new ConflictException("Somebody else changed this task a moment ago");
            }
            throw e.getCause() instanceof ConflictException refused ? refused : e;
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task find(String taskId) {
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        if (task == null) {
            throw new ConflictException("This task is already done");
        }
        return task;
    }

    private Set<String> excluded(Task task) {
        var definition = (ReadOnlyProcessDefinition) repository.getProcessDefinition(task.getProcessDefinitionId());
        List<String> facts = FourEyes.factsOf(definition, task.getTaskDefinitionKey());
        return facts.isEmpty() ? Set.of() : eyes.excluded(forms.refOf(task), facts);
    }

    private void refuseIfExcluded(Task task, String person, String why) {
        if (excluded(task).contains(person)) {
            throw new ConflictException(why + "; somebody else must decide");
        }
    }

    private static void refuseIfAnothers(Task task, String person) {
        if (task.getAssignee() != null && !task.getAssignee().equals(person)) {
            throw new ConflictException("This task is with " + task.getAssignee() + " now");
        }
    }
}
