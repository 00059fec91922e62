package org.kept.workflow.trial.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a scenario begins with.
 *
 * @param clock the time at which it begins
 * @param ref the reference of its case
 * @param facts what the record says at the beginning
 * @param data what the case holds beside its record, for forms to start with and to choose from
 * @param promises how long each policy gives, by its id
 * @param actions what each call of an action comes to, by the action's name or by the step; the last one holds for all further calls
 * @param variables what the process is started with
 * @param message the message that starts the process; null to start it plainly
 */
public record Given(
        Instant clock,
        String ref,
        Map<String, Object> facts,
        Map<String, Object> data,
        Map<String, Span> promises,
        Map<String, List<ActionResult>> actions,
        Map<String, Object> variables,
        String message) {

    /** A Monday morning in spring, when everybody is at work. */
    public static final Instant CLOCK = Instant.parse("2026-03-02T09:00:00Z");

    /** The reference of a case that nobody has. */
    public static final String REF = "CASE-2026-000001";

    /** What a scenario begins with that says nothing. */
    public static final Given NOTHING = new Given(CLOCK, REF, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), null);

    /** How long a promise gives, and after how long somebody is warned. */
    public record Span(Duration due, Duration warn) {

        /** A time that begins to be short when four fifths of it have gone. */
        public static Span of(Duration due) {
            return new Span(due, due.multipliedBy(4).dividedBy(5));
        }
    }

    /**
     * What a call of an action comes to.
     *
     * @param sets the process variables it sets
     * @param facts what it changes in the record
     * @param error the BPMN error it ends with; null if none
     * @param fails what goes wrong that nobody has foreseen; null if nothing
     * @param outcome how the case ends by it; null if it does not
     */
    public record ActionResult(
            Map<String, Object> sets, Map<String, Object> facts, String error, String fails, String outcome) {}

    /** These with others laid over them, value by value. */
    Given with(Given over) {
        return new Given(
                over.clock.equals(CLOCK) ? clock : over.clock,
                over.ref.equals(REF) ? ref : over.ref,
                merged(facts, over.facts),
                merged(data, over.data),
                merged(promises, over.promises),
                merged(actions, over.actions),
                merged(variables, over.variables),
                over.message == null ? message : over.message);
    }

    private static <T> Map<String, T> merged(Map<String, T> under, Map<String, T> over) {
        Map<String, T> all = new LinkedHashMap<>(under);
        all.putAll(over);
        return all;
    }
}
