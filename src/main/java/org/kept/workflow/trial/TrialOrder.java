package org.kept.workflow.trial;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the child is to do; it stands as {@code order.json} beside the folder of models.
 *
 * @param actions the errors that each action may end with, by the action's name
 * @param scenarios files of scenarios
 * @param smoke processes that are only started
 * @param replay a table that is asked again; null if none
 * @param seconds after which the child ends itself, whatever it does
 */
public record TrialOrder(
        Map<String, Shape> actions, List<Text> scenarios, List<String> smoke, Replay replay, int seconds) {

    /** One action: what it must be given, and the errors it may end with. */
    public record Shape(Set<String> inputs, Set<String> errors) {}

    /**
     * A file of scenarios.
     *
     * @param process the process of those that name none
     * @param only the names of those to play; null for all
     */
    public record Text(String file, String text, String process, Set<String> only) {

        /** Whether that one is to be played. */
        public boolean wants(String name) {
            return only == null || only.contains(name);
        }
    }

    /**
     * A table that is asked again, as it was and as it would be.
     *
     * @param decision the decision that is asked
     * @param inputs of each case what it was asked with, as typed JSON
     */
    public record Replay(String file, String before, String after, String decision, List<String> inputs) {}
}
