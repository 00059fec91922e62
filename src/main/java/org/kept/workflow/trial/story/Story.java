package org.kept.workflow.trial.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.kept.shared.CaseRef;
import org.kept.workflow.trial.scenario.Expect;
import org.kept.workflow.trial.scenario.FactNames;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.Step;

/** Tells the history of one case as a scenario. */
final class Story {

    private static final Duration NO_WAIT = Duration.ofSeconds(30);

    /** A number from before there were any cases. */
    private static final String NOBODYS = "-2000-000001";

    private final CaseHistory history;
    private final CaseRef ref;
    private final Anonymous anonymous;
    private final Reading reading;
    private final Map<String, Object> given = new LinkedHashMap<>();
    private final Map<String, Object> current = new HashMap<>();
    private final Set<String> told = new TreeSet<>();
    private final Map<String, List<Given.ActionResult>> actions = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private Map<String, Object> carrier;

    Story(ProcessEngine engine, CaseHistory history, CaseRef ref, Map<String, Object> lastFacts) {
        this.history = history;
        this.ref = ref;
        List<String> sources = history.sources();
        this.anonymous = new Anonymous(sources);
        this.reading = new Reading(engine, history);
        Set<String> read = new TreeSet<>();
        sources.forEach(source -> read.addAll(FactNames.readBy(source)));
        read.stream()
                .filter(lastFacts::containsKey)
                .forEach(fact -> given.put(fact, anonymous.of(lastFacts.get(fact))));
        current.putAll(given);
        carrier = given;
    }

    Scenario told(String name) {
        Instant last = history.root().getStartTime().toInstant();
        Instant end = history.root().getEndTime().toInstant();
        for (Happened each : happened()) {
            if (each.rank() == 0 && Duration.between(last, each.at()).compareTo(NO_WAIT) > 0) {
                steps.add(step(Step.Kind.WAIT, null, Map.of(), each.at()));
                last = each.at();
            }
            tell(each);
        }
        if (Duration.between(last, end).compareTo(NO_WAIT) > 0) {
            steps.add(step(Step.Kind.WAIT, null, Map.of(), end.plusSeconds(60)));
        }
        String process = history.root().getProcessDefinitionKey();
        Given begins = new Given(
                history.root().getStartTime().toInstant(),
                ref.prefix() + NOBODYS,
                given,
                Map.of(),
                reading.promises(),
                actions,
                anonymous.of(history.initial()),
                null);
        return new Scenario("", 0, process, name, begins, steps, then());
    }

    private List<Happened> happened() {
        List<Happened> all = new ArrayList<>();
        List<HistoricActivityInstance> list = history.steps();
        for (int i = 0; i < list.size(); i++) {
            reading.happened(list.get(i), list.subList(i + 1, list.size()), current)
                    .forEach(all::add);
        }
        all.sort(Comparator.comparing(Happened::at).thenComparing(Happened::rank));
        return all;
    }

    private void tell(Happened each) {
        String id = each.step().getActivityId();
        switch (each.kind()) {
            case COMPLETE -> {
                Map<String, Object> known = new HashMap<>(current);
                known.putAll(history.set(each.step()));
                steps.add(step(Step.Kind.COMPLETE, id, reading.answers(each.step(), anonymous.of(known)), null));
            }
            case MESSAGE -> message(each);
            case ACTION -> {
                Map<String, Object> facts = new LinkedHashMap<>();
                Map<String, Object> sets = anonymous.of(history.set(each.step()));
                reading.lists(each.step()).forEach((list, values) -> sets.put(list, anonymous.of(values)));
                actions.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(new Given.ActionResult(sets, facts, reading.error(each.step()), null, null));
                carrier = facts;
            }
            case READ -> each.facts().forEach(this::read);
        }
    }

    private void message(Happened each) {
        String name = history.drawing(each.step())
                .message(each.step().getActivityId())
                .orElseThrow();
        boolean twice = !steps.isEmpty()
                && steps.get(steps.size() - 1).kind() == Step.Kind.MESSAGE
                && steps.get(steps.size() - 1).target().equals(name);
        if (!twice) {
            Map<String, Object> brought = history.brought(each.at(), each.step().getProcessInstanceId());
            steps.add(step(Step.Kind.MESSAGE, name, anonymous.of(brought), null));
        }
    }

    /** A step that facts may be put on until the next one. */
    private Step step(Step.Kind kind, String target, Map<String, Object> values, Instant until) {
        Map<String, Object> facts = new LinkedHashMap<>();
        carrier = facts;
        return new Step(kind, 0, target, values, facts, null, null, until, List.of());
    }

    /** A fact was this at a moment: so it became it by what came before, or was it from the beginning. */
    private void read(String fact, Object value) {
        Object then = anonymous.of(value);
        boolean known =
                current.containsKey(fact) && String.valueOf(current.get(fact)).equals(String.valueOf(then));
        if (!known) {
            (told.contains(fact) ? carrier : given).put(fact, then);
            current.put(fact, then);
        }
        told.add(fact);
    }

    private List<Expect> then() {
        List<Expect> expects = new ArrayList<>();
        history.steps().stream()
                .filter(step -> step.getActivityType().equals("userTask") && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .forEach(id -> expects.add(new Expect(Expect.Kind.PASSED, 0, id, Map.of())));
        history.steps().stream()
                .filter(step -> step.getActivityType()
                        .toLowerCase(java.util.Locale.ROOT)
                        .endsWith("endevent"))
                .filter(step ->
                        step.getProcessInstanceId().equals(history.root().getId()))
                .filter(step -> history.root().getEndTime().equals(step.getEndTime()))
                .reduce((one, other) -> other)
                .ifPresent(step -> expects.add(new Expect(Expect.Kind.ENDED, 0, step.getActivityId(), Map.of())));
        if (expects.stream().noneMatch(expect -> expect.kind() == Expect.Kind.ENDED)) {
            expects.add(new Expect(Expect.Kind.ENDED, 0, "true", Map.of()));
        }
        return expects;
    }
}
