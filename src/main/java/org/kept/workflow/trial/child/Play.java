package org.kept.workflow.trial.child;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.forms.EngineValue;
import org.kept.workflow.trial.child.world.StubActions;
import org.kept.workflow.trial.child.world.Trace;
import org.kept.workflow.trial.child.world.World;
import org.kept.workflow.trial.result.Coverage;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.Step;

/** Plays one scenario from its beginning to the first thing that is not as expected, or to its end. */
final class Play {

    private final ProcessEngine engine;
    private final World world;
    private final Names names;
    private final StubActions actions;
    private final Scenario scenario;
    private final Stage stage;
    private final Desk desk;
    private final Set<String> foreseen = new TreeSet<>();
    private String instance;

    Play(ProcessEngine engine, World world, Names names, StubActions actions, Scenario scenario) {
        this.engine = engine;
        this.world = world;
        this.names = names;
        this.actions = actions;
        this.scenario = scenario;
        this.stage = new Stage(engine, world, names);
        this.desk = new Desk(engine, world, names);
        scenario.when().stream()
                .filter(step -> step.kind() == Step.Kind.INCIDENT)
                .forEach(step -> foreseen.addAll(names.ids(step.target())));
    }

    /** The world must have begun with what the scenario gives. */
    ScenarioResult run() {
        ClockUtil.setCurrentTime(Date.from(scenario.given().clock()));
        try {
            require();
            start();
            scenario.when().forEach(this::step);
            refuseIncidents(scenario.line());
            checks().check(scenario.then());
            return result(scenario.line(), true, "Everything was as expected");
        } catch (Failed e) {
            return result(e.line(), false, e.getMessage());
        } finally {
            stage.clear();
        }
    }

    private void require() {
        for (String fact : scenario.given().facts().keySet()) {
            requireFact(fact, scenario.line());
        }
        for (String action : scenario.given().actions().keySet()) {
            if (!actions.isKnown(action) && names.ids(action).isEmpty()) {
                throw new Failed(scenario.line(), "There is no action or step “" + action + "”");
            }
        }
    }

    private void requireFact(String fact, int line) {
        if (!names.facts().contains(fact)) {
            throw new Failed(line, "No model reads the fact “" + fact + "”, so it changes nothing here");
        }
    }

    private void start() {
        Given given = scenario.given();
        VariableMap variables = variables(given.variables());
        tried(
                scenario.line(),
                "The case cannot begin",
                () -> instance = stage.act(() -> (given.message() == null
                                ? engine.getRuntimeService()
                                        .startProcessInstanceByKey(scenario.process(), given.ref(), variables)
                                : engine.getRuntimeService()
                                        .startProcessInstanceByMessage(given.message(), given.ref(), variables))
                        .getId()));
        stage.settle(scenario.line());
    }

    private void step(Step step) {
        step.facts().keySet().forEach(fact -> requireFact(fact, step.line()));
        world.change(step.facts());
        if (step.kind() != Step.Kind.INCIDENT) {
            refuseIncidents(step.line());
        }
        switch (step.kind()) {
            case COMPLETE -> complete(step);
            case MESSAGE -> message(step);
            case WAIT ->
                stage.until(step.until() != null ? step.until() : Trace.now().plus(step.pause()), step.line());
            case INCIDENT -> incident(step);
            case EXPECT -> checks().check(step.expects());
            case FACTS -> {}
        }
        stage.settle(step.line());
    }

    private void complete(Step step) {
        Set<String> ids = names.ids(step.target());
        if (ids.isEmpty()) {
            throw new Failed(step.line(), "There is no step “" + step.target() + "”");
        }
        Task task = engine
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKeyIn(ids.toArray(String[]::new))
                .initializeFormKeys()
                .orderByTaskCreateTime()
                .asc()
                .unlimitedList()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Failed(
                        step.line(),
                        names.quoted(ids.iterator().next()) + " was to be completed, but " + stage.whereabouts()));
        String name = names.quoted(task.getTaskDefinitionKey());
        tried(step.line(), name + " cannot be completed", () -> stage.act(() -> desk.complete(task, step)));
    }

    private void message(Step step) {
        List<EventSubscription> waiting = engine
                .getRuntimeService()
                .createEventSubscriptionQuery()
                .eventType("message")
                .eventName(step.target())
                .unlimitedList()
                .stream()
                .filter(each -> each.getExecutionId() != null)
                .toList();
        if (waiting.isEmpty()) {
            throw new Failed(
                    step.line(),
                    "The message “" + step.target() + "” came, but nobody waited for it; " + stage.whereabouts());
        }
        tried(
                step.line(),
                "The message “" + step.target() + "” cannot be taken",
                () -> waiting.forEach(each -> stage.act(() -> {
                    engine.getRuntimeService()
                            .messageEventReceived(step.target(), each.getExecutionId(), variables(step.values()));
                    return null;
                })));
    }

    private void incident(Step step) {
        Set<String> ids = names.ids(step.target());
        boolean there = stage.incidents().keySet().stream().anyMatch(ids::contains);
        if (!there) {
            throw new Failed(
                    step.line(),
                    "“" + step.target() + "” was expected to fail, but it did not; " + stage.whereabouts());
        }
    }

    private void refuseIncidents(int line) {
        stage.incidents().forEach((activity, reason) -> {
            if (!foreseen.contains(activity)) {
                throw new Failed(line, names.quoted(activity) + " failed: " + reason);
            }
        });
    }

    private Checks checks() {
        return new Checks(engine, world, stage, names, actions, instance);
    }

    private void tried(int line, String otherwise, Deed deed) {
        try {
            deed.run();
        } catch (Failed e) {
            throw e;
        } catch (Exception e) {
            String last = world.trace().last();
            boolean told = e instanceof InvalidInputException || last == null;
            throw new Failed(line, otherwise + ": " + Words.of(e) + (told ? "" : ", after " + names.quoted(last)));
        }
    }

    private ScenarioResult result(int line, boolean passed, String sentence) {
        Trace trace = world.trace();
        return new ScenarioResult(
                scenario.file(),
                scenario.name(),
                line,
                scenario.process(),
                passed,
                false,
                sentence,
                List.copyOf(trace.path()),
                List.copyOf(trace.decisions()),
                Coverage.of(
                        scenario.process(),
                        names.all(scenario.process()),
                        names.withOffered(trace.visited(scenario.process()))),
                new Whereabouts(engine, world, names, actions, stage, desk).now(instance != null));
    }

    private static VariableMap variables(Map<String, Object> values) {
        VariableMap variables = Variables.createVariables();
        values.forEach((name, value) -> variables.putValue(
                name, value instanceof List ? Variables.untypedValue(value, true) : EngineValue.of(value)));
        return variables;
    }

    /** Something that may fail. */
    private interface Deed {
        void run() throws Exception;
    }
}
