package org.kept.workflow.migration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;

/** Builds the engine's plan for a passage: its own pairs, those that somebody named, and those that follow from the named ones. */
final class EnginePlan {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtime;
    private final String source;
    private final String target;
    private final Passage passage;
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, String> implied = new LinkedHashMap<>();
    private final Set<String> armed = new LinkedHashSet<>();

    EnginePlan(RuntimeService runtime, String source, String target, Passage passage) {
        this.runtime = runtime;
        this.source = source;
        this.target = target;
        this.passage = passage;
    }

    /** @throws CannotMoveException if the engine refuses a pair that somebody named */
    MigrationPlan build() {
        passage.mapping().forEach((old, now) -> {
            if (passage.from().place(old) != null) {
                pair(old, now, named);
            }
        });
        for (MigrationInstruction instruction : runtime.createMigrationPlan(source, target)
                .mapEqualActivities()
                .build()
                .getInstructions()) {
            if (isFree(instruction.getSourceActivityId(), instruction.getTargetActivityId())) {
                implied.put(instruction.getSourceActivityId(), instruction.getTargetActivityId());
                if (instruction.isUpdateEventTrigger()) {
                    armed.add(instruction.getSourceActivityId());
                }
            }
        }
        if (!named.isEmpty()) {
            follow();
        }
        return validated();
    }

    /** What stands in or on something that is called otherwise now has not changed itself; the engine only sees its surroundings. */
    private void follow() {
        passage.from().places().stream()
                .filter(old -> isFree(old.id(), old.id()) && !implied.containsKey(old.id()))
                .filter(old -> passage.to().place(old.id()) != null
                        && passage.goes(old, passage.to().place(old.id())))
                .filter(old -> !old.type().startsWith("startEvent") || isEventStart(old))
                .filter(old -> !old.type().startsWith("endEvent") && !old.type().startsWith("exclusiveGateway"))
                .forEach(old -> pair(old.id(), old.id(), implied));
    }

    private boolean isEventStart(Place start) {
        return !start.scope().isEmpty()
                && passage.from()
                        .place(start.scope().get(start.scope().size() - 1))
                        .type()
                        .endsWith(" event");
    }

    private void pair(String old, String now, Map<String, String> pairs) {
        Place before = passage.from().place(old);
        Place after = passage.to().place(now);
        if (after != null && !before.loop().isEmpty() && !after.loop().isEmpty()) {
            pairs.put(old + BODY, now + BODY);
        }
        pairs.put(old, now);
    }

    private boolean isFree(String old, String now) {
        return !named.containsKey(old) && !named.containsValue(now);
    }

    private MigrationPlan validated() {
        while (true) {
            try {
                return plan();
            } catch (MigrationPlanValidationException e) {
                var failed = e.getValidationReport().getInstructionReports().stream()
                        .collect(Collectors.toMap(
                                report -> report.getMigrationInstruction().getSourceActivityId(),
                                report -> String.join("; ", report.getFailures()),
                                (one, two) -> one));
                for (var each : failed.entrySet()) {
                    if (named.containsKey(each.getKey())) {
                        throw new CannotMoveException(
                                passage.from().words(each.getKey()) + " cannot go over to “" + named.get(each.getKey())
                                        + "”: " + EngineWords.plain(each.getValue()),
                                e);
                    }
                }
                if (!implied.keySet().removeAll(failed.keySet())) {
                    throw new CannotMoveException(EngineWords.plain(e.getMessage()), e);
                }
            }
        }
    }

    private MigrationPlan plan() {
        MigrationPlanBuilder plan = runtime.createMigrationPlan(source, target);
        Map<String, String> all = new LinkedHashMap<>(implied);
        all.putAll(named);
        for (var pair : all.entrySet()) {
            var instruction = plan.mapActivities(pair.getKey(), pair.getValue());
            plan = armed.contains(pair.getKey()) || passage.rearms(pair.getKey(), pair.getValue())
                    ? instruction.updateEventTrigger()
                    : instruction;
        }
        return plan.build();
    }
}
