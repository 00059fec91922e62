package org.kept.workflow.trial.child;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.kept.workflow.forms.AskedField;
import org.kept.workflow.trial.child.world.StubActions;
import org.kept.workflow.trial.child.world.Trace;
import org.kept.workflow.trial.child.world.World;
import org.kept.workflow.trial.result.Standing;

/** Says where a case stands and what can happen to it next, for whoever records a scenario step by step. */
final class Whereabouts {

    private final ProcessEngine engine;
    private final World world;
    private final Names names;
    private final StubActions actions;
    private final Stage stage;
    private final Desk desk;

    Whereabouts(ProcessEngine engine, World world, Names names, StubActions actions, Stage stage, Desk desk) {
        this.engine = engine;
        this.world = world;
        this.names = names;
        this.actions = actions;
        this.stage = stage;
        this.desk = desk;
    }

    Standing now(boolean begun) {
        boolean over = begun && stage.running().isEmpty();
        return new Standing(
                Trace.now(),
                begun,
                over,
                over ? stage.ended().stream().findFirst().orElse(null) : null,
                world.outcome(),
                tasks(),
                timers(),
                messages(),
                called(),
                stage.incidents().entrySet().stream()
                        .map(each -> new Standing.Failure(each.getKey(), names.called(each.getKey()), each.getValue()))
                        .toList());
    }

    private List<Standing.OpenTask> tasks() {
        return engine
                .getTaskService()
                .createTaskQuery()
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, 50)
                .stream()
                .map(this::task)
                .toList();
    }

    private Standing.OpenTask task(Task task) {
        List<Standing.Asked> fields =
                desk.asks(task).stream().map(Whereabouts::asked).toList();
        return new Standing.OpenTask(task.getTaskDefinitionKey(), names.called(task.getTaskDefinitionKey()), fields);
    }

    private static Standing.Asked asked(AskedField field) {
        List<Standing.Option> options = field.options().entrySet().stream()
                .map(option -> new Standing.Option(option.getKey(), option.getValue()))
                .toList();
        return new Standing.Asked(
                field.key(), field.label(), field.type(), field.required(), field.sometimes(), options);
    }

    private List<Standing.Due> timers() {
        return engine
                .getManagementService()
                .createJobQuery()
                .active()
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 50)
                .stream()
                .filter(job -> job.getDuedate() != null)
                .map(this::due)
                .toList();
    }

    private Standing.Due due(Job job) {
        String step = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        Instant at = job.getDuedate().toInstant();
        return new Standing.Due(at, step, names.called(step));
    }

    private List<Standing.Waited> messages() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").listPage(0, 200).stream()
                .filter(each -> each.getExecutionId() != null)
                .map(each -> new Standing.Waited(
                        each.getEventName(), each.getActivityId(), names.called(each.getActivityId())))
                .distinct()
                .toList();
    }

    /** Each step once, the latest first. */
    private List<Standing.Called> called() {
        Map<String, Standing.Called> steps = new LinkedHashMap<>();
        List<Trace.Call> calls = world.trace().attempted();
        for (int i = calls.size() - 1; i >= 0; i--) {
            Trace.Call call = calls.get(i);
            steps.putIfAbsent(
                    call.activity(),
                    new Standing.Called(
                            call.activity(),
                            names.called(call.activity()),
                            call.action(),
                            actions.errors(call.action())));
        }
        return List.copyOf(steps.values());
    }
}
