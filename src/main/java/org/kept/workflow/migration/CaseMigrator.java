package org.kept.workflow.migration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.kept.workflow.ProcessPlans;
import org.kept.workflow.migration.RunningCases.Target;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes one case over to another version of its process, in the caller's transaction: whoever rolls it back has tried it, and a case
 * that fails on the way stays what it was.
 */
@Service
public class CaseMigrator {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final ProcessPlans plans;
    private final Cache<Target, ProcessShape> shapes =
            Caffeine.newBuilder().maximumSize(200).build();

    CaseMigrator(ProcessEngine engine, ProcessPlans plans) {
        this.engine = engine;
        this.runtime = engine.getRuntimeService();
        this.plans = plans;
    }

    /** The shape of a deployed version. */
    public ProcessShape shape(String processKey, int version) {
        return shapes.get(new Target(processKey, version, ""), key -> {
            byte[] model = plans.of(processKey, version).xml().getBytes(StandardCharsets.UTF_8);
            return ProcessShape.of(new ModelFile(processKey + ".bpmn", model), processKey)
                    .orElseThrow(() -> new IllegalStateException("No process " + processKey + " in its own model"));
        });
    }

    /** The way from the version by which a case runs. */
    public Passage passage(RunningCase one, Target target, Map<String, String> mapping) {
        return new Passage(
                shape(one.processKey(), one.version()),
                shape(target.processKey(), target.version()),
                mapping,
                target.words());
    }

    /**
     * Takes a case over.
     *
     * @throws CannotMoveException with the reason in words; the transaction must be rolled back then
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = CannotMoveException.class)
    public void move(RunningCase one, Target target, Map<String, String> mapping) {
        if (one.definition().equals(target.definition())) {
            throw new CannotMoveException("It runs by " + target.words() + " already");
        }
        Passage passage = passage(one, target, mapping);
        passage.whyNot(one.steps()).ifPresent(why -> {
            throw new CannotMoveException("Stands where it cannot go over: " + why);
        });
        Map<String, TaskDefinition> before = tasks(one);
        MigrationPlan plan = new EnginePlan(runtime, one.definition(), target.definition(), passage).build();
        try {
            runtime.newMigration(plan).processInstanceIds(one.instance()).execute();
        } catch (MigratingProcessInstanceValidationException e) {
            throw new CannotMoveException(EngineWords.of(e.getValidationReport(), passage.from(), target.words()), e);
        }
        if (!before.isEmpty()) {
            configuration().getCommandExecutorTxRequired().execute(new FollowModel(one.instance(), before));
        }
    }

    private Map<String, TaskDefinition> tasks(RunningCase one) {
        Map<String, TaskDefinition> before = new HashMap<>();
        ProcessDefinitionEntity definition =
                (ProcessDefinitionEntity) engine.getRepositoryService().getProcessDefinition(one.definition());
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(one.instance())
                .unlimitedList()) {
            before.put(task.getId(), definition.getTaskDefinitions().get(task.getTaskDefinitionKey()));
        }
        return before;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
