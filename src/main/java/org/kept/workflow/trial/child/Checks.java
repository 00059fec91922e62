package org.kept.workflow.trial.child;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.kept.workflow.trial.child.world.Plain;
import org.kept.workflow.trial.child.world.StubActions;
import org.kept.workflow.trial.child.world.Trace;
import org.kept.workflow.trial.child.world.World;
import org.kept.workflow.trial.result.Decided;
import org.kept.workflow.trial.scenario.Expect;

/** Compares what was expected with what is, and says the first difference in a sentence. */
final class Checks {

    private final ProcessEngine engine;
    private final World world;
    private final Stage stage;
    private final Names names;
    private final StubActions actions;
    private final String instance;

    Checks(ProcessEngine engine, World world, Stage stage, Names names, StubActions actions, String instance) {
        this.engine = engine;
        this.world = world;
        this.stage = stage;
        this.names = names;
        this.actions = actions;
        this.instance = instance;
    }

    void check(List<Expect> expects) {
        expects.forEach(this::check);
    }

    private void check(Expect expect) {
        switch (expect.kind()) {
            case AT -> at(expect, ids(expect));
            case NOT_AT -> notAt(expect, ids(expect));
            case PASSED -> passed(expect, ids(expect));
            case NOT_PASSED -> notPassed(expect, ids(expect));
            case ENDED -> ended(expect);
            case OUTCOME -> outcome(expect);
            case VARIABLES -> expect.values().forEach((name, value) -> variable(expect, name, value));
            case THROWN -> thrown(expect);
            case CALLED -> called(expect);
            case NOT_CALLED -> notCalled(expect);
            case DECIDED -> decided(expect);
        }
    }

    private void at(Expect expect, Set<String> ids) {
        Set<String> at = stage.at();
        if (ids.stream().noneMatch(at::contains)) {
            throw failed(expect, name(ids) + " was expected to be open, but " + stage.whereabouts());
        }
    }

    private void notAt(Expect expect, Set<String> ids) {
        if (stage.at().stream().anyMatch(ids::contains)) {
            throw failed(expect, name(ids) + " was not expected to be open, but the case was there");
        }
    }

    private void passed(Expect expect, Set<String> ids) {
        if (!world.trace().passed(ids)) {
            throw failed(
                    expect,
                    "The case was expected to come by " + name(ids) + ", but it did not; " + stage.whereabouts());
        }
    }

    private void notPassed(Expect expect, Set<String> ids) {
        if (world.trace().passed(ids)) {
            throw failed(expect, "The case was not expected to come by " + name(ids) + ", but it did");
        }
    }

    private void ended(Expect expect) {
        boolean anywhere = expect.target().equals("true");
        if (expect.target().equals("false")) {
            if (stage.running().isEmpty()) {
                throw failed(expect, "The case was expected to go on, but " + stage.whereabouts());
            }
            return;
        }
        Set<String> ids = anywhere ? Set.of() : ids(expect);
        boolean over = stage.running().isEmpty();
        if (!over || !anywhere && stage.ended().stream().noneMatch(ids::contains)) {
            throw failed(
                    expect,
                    "The case was expected to end" + (anywhere ? "" : " at " + name(ids)) + ", but "
                            + stage.whereabouts());
        }
    }

    private void outcome(Expect expect) {
        Object expected = expect.values().get("outcome");
        if (!Plain.same(expected, world.outcome())) {
            throw failed(
                    expect,
                    "The outcome was expected to be " + Plain.said(expected) + ", but it was "
                            + Plain.said(world.outcome()));
        }
    }

    private void variable(Expect expect, String name, Object value) {
        List<HistoricVariableInstance> found = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .unlimitedList();
        Object actual = found.stream()
                .filter(variable -> instance.equals(variable.getActivityInstanceId()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(HistoricVariableInstance::getValue)
                .orElse(null);
        if (!Plain.same(value, actual)) {
            throw failed(
                    expect,
                    "The variable " + name + " was expected to be " + Plain.said(value) + ", but it was "
                            + Plain.said(actual));
        }
    }

    private void thrown(Expect expect) {
        boolean was =
                world.trace().path().stream().anyMatch(walked -> expect.target().equals(names.thrownBy(walked.id())));
        if (!was) {
            throw failed(
                    expect,
                    "The message “" + expect.target() + "” was expected to be sent, but it was not; "
                            + stage.whereabouts());
        }
    }

    private void called(Expect expect) {
        known(expect);
        List<Trace.Call> calls = world.trace().calls().stream()
                .filter(call -> StubActions.same(expect.target(), call.action()))
                .toList();
        if (calls.isEmpty()) {
            throw failed(
                    expect,
                    "The action “" + expect.target() + "” was expected to be done, but it was not; "
                            + stage.whereabouts());
        }
        boolean so = calls.stream().anyMatch(call -> gives(expect.values(), call.inputs()));
        if (!so) {
            throw failed(
                    expect,
                    "The action “" + expect.target() + "” was expected to be done with " + expect.values()
                            + ", but it was done with "
                            + calls.get(calls.size() - 1).inputs());
        }
    }

    private void notCalled(Expect expect) {
        known(expect);
        if (world.trace().calls().stream().anyMatch(call -> StubActions.same(expect.target(), call.action()))) {
            throw failed(expect, "The action “" + expect.target() + "” was not expected to be done, but it was");
        }
    }

    private void known(Expect expect) {
        if (!actions.isKnown(expect.target())) {
            throw failed(expect, "There is no action “" + expect.target() + "”");
        }
    }

    private void decided(Expect expect) {
        List<Decided> made = world.trace().decisions().stream()
                .filter(decision -> decision.decision().equals(expect.target()))
                .toList();
        if (made.isEmpty()) {
            throw failed(
                    expect,
                    "The table “" + expect.target() + "” was expected to be asked, but it was not; "
                            + stage.whereabouts());
        }
        Decided last = made.get(made.size() - 1);
        boolean so = expect.values().entrySet().stream()
                .allMatch(each -> each.getKey().equals("row")
                        ? last.rows().stream().anyMatch(row -> Plain.same(each.getValue(), row))
                        : last.outputs().stream().anyMatch(row -> gives(Map.of(each.getKey(), each.getValue()), row)));
        if (!so) {
            throw failed(
                    expect,
                    "The table “" + expect.target() + "” was expected to give " + expect.values() + ", but it gave "
                            + last.outputs() + " by row "
                            + Words.list(
                                    last.rows().stream().map(String::valueOf).toList()));
        }
    }

    private static boolean gives(Map<String, Object> expected, Map<String, Object> actual) {
        return expected.entrySet().stream().allMatch(each -> Plain.same(each.getValue(), actual.get(each.getKey())));
    }

    private Set<String> ids(Expect expect) {
        Set<String> ids = names.ids(expect.target());
        if (ids.isEmpty()) {
            throw failed(expect, "There is no step “" + expect.target() + "”");
        }
        return ids;
    }

    private String name(Set<String> ids) {
        return names.quoted(ids.iterator().next());
    }

    private static Failed failed(Expect expect, String sentence) {
        return new Failed(expect.line(), sentence);
    }
}
