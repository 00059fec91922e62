package org.kept.workflow.models.check;

import java.util.Map;
import java.util.Set;

/**
 * What is known beside the models and lets a check give advice; a part that is empty is not known, and gives none.
 *
 * @param variables the process variables that the application's own code reads or writes
 * @param messages the messages that the application sends to processes
 * @param policies the promise policies, with the calendar days that each takes at most about
 * @param actions the actions that the processes of other modules use, by process
 * @param silence how many calendar days a customer may hear nothing
 */
public record Known(
        Set<String> variables,
        Set<String> messages,
        Map<String, Integer> policies,
        Map<String, Set<String>> actions,
        int silence) {

    /** Two weeks, which are ten working days. */
    public static final int USUAL_SILENCE = 14;

    /** Nothing is known. */
    public static final Known NOTHING = new Known(Set.of(), Set.of(), Map.of(), Map.of(), USUAL_SILENCE);
}
