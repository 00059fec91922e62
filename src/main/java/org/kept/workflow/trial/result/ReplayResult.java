package org.kept.workflow.trial.result;

import java.util.List;
import java.util.Map;

/**
 * What a table would have decided before and after a change.
 *
 * @param verdict {@link Verdict#PASSED} if every case was asked; else only those that were asked in time are here
 */
public record ReplayResult(Verdict verdict, String sentence, double seconds, List<Case> cases) {

    /**
     * One case.
     *
     * @param index its place in the list of inputs
     */
    public record Case(int index, Answer before, Answer after) {

        /** Whether it would be decided otherwise. */
        public boolean flips() {
            return !before.outputs().equals(after.outputs());
        }
    }

    /**
     * What a table gives.
     *
     * @param outputs of each row that fired
     * @param rows which rows fired, counted from 1
     * @param problem why it gives nothing; null if it could be asked
     */
    public record Answer(List<Map<String, Object>> outputs, List<Integer> rows, String problem) {

        /** Lists are never null. */
        public Answer {
            outputs = outputs == null ? List.of() : outputs;
            rows = rows == null ? List.of() : rows;
        }
    }
}
