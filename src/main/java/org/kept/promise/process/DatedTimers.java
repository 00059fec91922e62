package org.kept.promise.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.kept.promise.DatesMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves armed timers that ask {@code ${promises.at(execution, 'fact')}} when the record's dates have moved. */
@Component
class DatedTimers {

    private static final Pattern AT =
            Pattern.compile("[$#]\\{\\s*promises\\.at\\(\\s*execution\\s*,\\s*['\"](\\w+)['\"]\\s*\\)\\s*}");

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final PromiseTimers dates;

    DatedTimers(RuntimeService runtime, ManagementService jobs, RepositoryService repository, PromiseTimers dates) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.repository = repository;
        this.dates = dates;
    }

    @EventListener
    void follow(DatesMoved moved) {
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(moved.ref().value())
                .unlimitedList()) {
            jobs.createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .unlimitedList()
                    .forEach(job -> fact(job)
                            .ifPresent(fact -> jobs.setJobDuedate(
                                    job.getId(), dates.at(moved.ref().value(), fact))));
        }
    }

    private Optional<String> fact(Job job) {
        String activity = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return repository
                .getBpmnModelInstance(job.getProcessDefinitionId())
                .<org.camunda.bpm.model.bpmn.instance.CatchEvent>getModelElementById(activity)
                .getEventDefinitions()
                .stream()
                .flatMap(definition -> definition.getChildElementsByType(TimeDate.class).stream())
                .map(date -> AT.matcher(date.getTextContent().strip()))
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst();
    }
}
