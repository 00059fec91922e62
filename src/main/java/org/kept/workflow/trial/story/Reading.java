package org.kept.workflow.trial.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.kept.workflow.forms.FormSchema;
import org.kept.workflow.forms.SampleAnswers;
import org.kept.workflow.trial.scenario.Given;

/** Reads out of a history what a scenario needs of each step. */
final class Reading {

    private static final String BODY = "#multiInstanceBody";

    private final ProcessEngine engine;
    private final CaseHistory history;

    Reading(ProcessEngine engine, CaseHistory history) {
        this.engine = engine;
        this.history = history;
    }

    /** What a step was: something somebody did, a message, an action, or something that tells about the record. */
    Stream<Happened> happened(
            HistoricActivityInstance step, List<HistoricActivityInstance> later, Map<String, Object> current) {
        Drawing drawing = history.drawing(step);
        String id = step.getActivityId();
        var began = step.getStartTime().toInstant();
        if (step.getActivityType().equals("userTask")) {
            return step.isCanceled() || step.getEndTime() == null
                    ? Stream.of()
                    : Stream.of(new Happened(
                            Happened.Kind.COMPLETE, step.getEndTime().toInstant(), step, Map.of()));
        }
        if (drawing.message(id).isPresent()) {
            return step.isCanceled()
                    ? Stream.of()
                    : Stream.of(new Happened(
                            Happened.Kind.MESSAGE,
                            step.getEndTime() == null
                                    ? began
                                    : step.getEndTime().toInstant(),
                            step,
                            Map.of()));
        }
        if (drawing.acts(id)) {
            return Stream.of(new Happened(Happened.Kind.ACTION, began, step, Map.of()));
        }
        Map<String, Object> facts = step.getActivityType().equals("businessRuleTask")
                ? history.read(step)
                : gateway(drawing, step, later, current);
        return facts.isEmpty() ? Stream.of() : Stream.of(new Happened(Happened.Kind.READ, began, step, facts));
    }

    private Map<String, Object> gateway(
            Drawing drawing,
            HistoricActivityInstance step,
            List<HistoricActivityInstance> later,
            Map<String, Object> current) {
        List<Drawing.Way> ways = drawing.ways(step.getActivityId());
        if (ways.size() < 2) {
            return Map.of();
        }
        Map<String, Object> wanted = new LinkedHashMap<>();
        later.stream()
                .filter(next -> next.getProcessInstanceId().equals(step.getProcessInstanceId()))
                .filter(next -> ways.stream().anyMatch(way -> way.target().equals(base(next))))
                .findFirst()
                .ifPresent(next -> {
                    for (Drawing.Way way : ways) {
                        if (way.condition() != null) {
                            boolean held = way.target().equals(base(next));
                            Condition.told(way.condition(), held, current, wanted);
                            if (held) {
                                break;
                            }
                        }
                    }
                });
        return wanted;
    }

    private static String base(HistoricActivityInstance step) {
        return step.getActivityId().replace(BODY, "");
    }

    /** Answers to the form of a task, as far as they can be known; what was written is made up. */
    Map<String, Object> answers(HistoricActivityInstance step, Map<String, Object> known) {
        var definition = engine.getRepositoryService().getProcessDefinition(step.getProcessDefinitionId());
        var model = engine.getRepositoryService().getBpmnModelInstance(step.getProcessDefinitionId());
        String form = model.getModelElementById(step.getActivityId()) instanceof UserTask task
                ? task.getCamundaFormRef()
                : null;
        if (form == null) {
            return Map.of();
        }
        return engine.getRepositoryService().getDeploymentResources(definition.getDeploymentId()).stream()
                .filter(resource -> resource.getName().endsWith("/" + form + ".form"))
                .findFirst()
                .map(resource -> SampleAnswers.of(schema((ResourceEntity) resource), known, known))
                .orElse(Map.of());
    }

    private static FormSchema schema(ResourceEntity form) {
        try {
            return FormSchema.read(new ByteArrayInputStream(form.getBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("The form " + form.getName() + " cannot be read", e);
        }
    }

    /** The error that an action ended with; null if it did not. */
    String error(HistoricActivityInstance step) {
        return history.steps().stream()
                .filter(next -> next.getProcessInstanceId().equals(step.getProcessInstanceId()))
                .filter(next -> !next.getStartTime().before(step.getStartTime()))
                .filter(next ->
                        step.getEndTime() != null && !next.getStartTime().after(step.getEndTime()))
                .flatMap(next -> history.drawing(next).caught(next.getActivityId()).stream())
                .filter(caught -> caught.getKey().equals(step.getActivityId()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The lists that an action set for the loops that follow it before any other action; a list leaves no other trace. */
    Map<String, List<Object>> lists(HistoricActivityInstance step) {
        Map<String, List<Object>> lists = new HashMap<>();
        List<HistoricActivityInstance> all = history.steps();
        for (int i = all.indexOf(step) + 1; i < all.size(); i++) {
            HistoricActivityInstance next = all.get(i);
            if (!next.getProcessInstanceId().equals(step.getProcessInstanceId())) {
                continue;
            }
            if (next.getActivityId().endsWith(BODY)) {
                history.drawing(next)
                        .loop(base(next))
                        .ifPresent(loop -> lists.put(loop.getKey(), history.values(loop.getValue(), next)));
            } else if (history.drawing(next).acts(next.getActivityId())) {
                break;
            }
        }
        return lists;
    }

    /** How long each policy gave, as its timers were set. */
    Map<String, Given.Span> promises() {
        Map<String, Duration> due = new LinkedHashMap<>();
        Map<String, Duration> warn = new LinkedHashMap<>();
        List<HistoricJobLog> created = new ArrayList<>();
        history.steps().stream()
                .map(HistoricActivityInstance::getProcessInstanceId)
                .distinct()
                .forEach(instance -> created.addAll(engine.getHistoryService()
                        .createHistoricJobLogQuery()
                        .processInstanceId(instance)
                        .creationLog()
                        .orderByTimestamp()
                        .asc()
                        .listPage(0, 500)));
        for (HistoricJobLog job : created) {
            if (job.getJobDueDate() == null) {
                continue;
            }
            history.steps().stream()
                    .filter(step -> step.getProcessInstanceId().equals(job.getProcessInstanceId()))
                    .findFirst()
                    .flatMap(step -> history.drawing(step).asked(job.getActivityId()))
                    .ifPresent(asked -> {
                        String policy = policy(asked.getValue(), job);
                        Duration span = Duration.between(
                                job.getTimestamp().toInstant(),
                                job.getJobDueDate().toInstant());
                        if (policy != null && !span.isNegative()) {
                            (asked.getKey().equals("due") ? due : warn).putIfAbsent(policy, span);
                        }
                    });
        }
        Map<String, Given.Span> spans = new LinkedHashMap<>();
        warn.forEach((policy, span) ->
                spans.put(policy, new Given.Span(span.multipliedBy(5).dividedBy(4), span)));
        due.forEach((policy, span) -> spans.put(
                policy, warn.containsKey(policy) ? new Given.Span(span, warn.get(policy)) : Given.Span.of(span)));
        return spans;
    }

    private String policy(String written, HistoricJobLog job) {
        if (written.matches("['\"][^'\"]*['\"]")) {
            return written.substring(1, written.length() - 1);
        }
        Object value = history.value(written, job.getTimestamp().toInstant());
        return value == null ? null : value.toString();
    }
}
