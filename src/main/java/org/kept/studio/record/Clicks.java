package org.kept.studio.record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.trial.result.Standing;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Step;
import org.springframework.util.MultiValueMap;

/** Makes of a sent form what it means for the scenario. */
final class Clicks {

    private static final String ANSWER = "answer.";

    private Clicks() {}

    /**
     * A task with its answers; those that go by the name of a fact are in the record from then on.
     *
     * @param facts the names of the facts that the models read
     */
    static Step completed(
            Standing.OpenTask task,
            MultiValueMap<String, String> sent,
            Set<String> facts,
            Map<String, Class<?>> types) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Standing.Asked asked : task.fields()) {
            List<String> typed = sent.getOrDefault(ANSWER + asked.key(), List.of()).stream()
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .toList();
            if (typed.isEmpty()) {
                continue;
            }
            answers.put(
                    asked.key(),
                    switch (asked.type()) {
                        case "checklist", "taglist" -> typed;
                        case "checkbox" -> Boolean.TRUE;
                        case "number" -> TypedValue.of(asked.label(), typed.get(0), java.math.BigDecimal.class);
                        default -> typed.get(0);
                    });
        }
        Map<String, Object> known = new LinkedHashMap<>();
        answers.forEach((key, value) -> {
            if (facts.contains(key)) {
                known.put(key, value instanceof String text ? TypedValue.of(key, text, types.get(key)) : value);
            }
        });
        return step(Step.Kind.COMPLETE, task.step(), answers, known, null);
    }

    static Step waited(String pause, String amount, String unit) {
        try {
            if (!pause.isBlank()) {
                return step(Step.Kind.WAIT, null, Map.of(), Map.of(), Duration.parse(pause));
            }
            long many = Long.parseLong(amount.strip());
            if (many < 1 || many > 100_000) {
                throw new NumberFormatException();
            }
            Duration span = "days".equals(unit) ? Duration.ofDays(many) : Duration.ofHours(many);
            return step(Step.Kind.WAIT, null, Map.of(), Map.of(), span);
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            throw InvalidInputException.of("amount", "Say how long, as a number such as 3");
        }
    }

    static Step message(String name, String values) {
        return step(Step.Kind.MESSAGE, name, TypedValue.lines("values", values), Map.of(), null);
    }

    static Step fact(String name, String value, Map<String, Class<?>> types) {
        return step(Step.Kind.FACTS, null, Map.of(), Map.of(name, TypedValue.of(name, value, types.get(name))), null);
    }

    static Step incident(String target) {
        return step(Step.Kind.INCIDENT, target, Map.of(), Map.of(), null);
    }

    private static Step step(
            Step.Kind kind, String target, Map<String, Object> values, Map<String, Object> facts, Duration pause) {
        return new Step(kind, 0, target, values, facts, null, pause, null, List.of());
    }

    /** What a call of an action comes to: in the place of all that was said of it, or after it. */
    static UnaryOperator<Given> outcome(String step, String sets, String error, String fails, boolean later) {
        var result = new Given.ActionResult(TypedValue.lines("sets", sets), Map.of(), blank(error), blank(fails), null);
        return given -> {
            Map<String, List<Given.ActionResult>> actions = new LinkedHashMap<>(given.actions());
            List<Given.ActionResult> all = new ArrayList<>(later ? actions.getOrDefault(step, List.of()) : List.of());
            all.add(result);
            actions.put(step, List.copyOf(all));
            return given(given, given.facts(), actions);
        };
    }

    /** The facts that a form gives; a field that is left empty gives none. */
    static Given facts(Given base, MultiValueMap<String, String> sent, Map<String, Class<?>> types) {
        Map<String, Object> facts = new LinkedHashMap<>();
        sent.forEach((key, values) -> {
            if (key.startsWith("fact.") && !values.get(0).isBlank()) {
                String name = key.substring("fact.".length());
                Class<?> type = base.facts().get(name) instanceof List<?> ? List.class : types.get(name);
                facts.put(name, TypedValue.of(name, values.get(0), type));
            }
        });
        return given(base, facts, base.actions());
    }

    private static Given given(Given base, Map<String, Object> facts, Map<String, List<Given.ActionResult>> actions) {
        return new Given(
                base.clock(),
                base.ref(),
                facts,
                base.data(),
                base.promises(),
                actions,
                base.variables(),
                base.message());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
