package org.kept.workflow.trial.result;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Where the case of a scenario stands after the last thing that happened to it, and so what can happen next.
 *
 * @param at the scenario's clock
 * @param begun whether the case ever came to rest after its start
 * @param over whether it has ended
 * @param end the event at which it ended; null if it has not
 * @param outcome how its record was closed; null if it was not
 */
public record Standing(
        Instant at,
        boolean begun,
        boolean over,
        String end,
        String outcome,
        List<OpenTask> tasks,
        List<Due> timers,
        List<Waited> messages,
        List<Called> actions,
        List<Failure> failures) {

    /** A task that somebody may complete now, with what its form asks. */
    public record OpenTask(String step, String name, List<Asked> fields) {}

    /**
     * One question of a form.
     *
     * @param options what may be chosen; empty where any text will do
     * @param sometimes whether it is only asked after certain answers
     */
    public record Asked(
            String key, String label, String type, boolean required, boolean sometimes, List<Option> options) {}

    /** One answer that may be chosen. */
    public record Option(String value, String label) {}

    /** A timer that runs. */
    public record Due(Instant at, String step, String name) {}

    /** A message that the case waits for. */
    public record Waited(String message, String step, String name) {}

    /**
     * An action that was called, even if what followed did not come to rest.
     *
     * @param errors those it may end with
     */
    public record Called(String step, String name, String action, Set<String> errors) {}

    /** A step that went wrong in a way nobody has foreseen. */
    public record Failure(String step, String name, String reason) {}
}
