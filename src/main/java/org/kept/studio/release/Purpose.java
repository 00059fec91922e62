package org.kept.studio.release;

import java.util.ArrayList;
import java.util.List;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/**
 * What somebody says a change is for.
 *
 * @param measure what it should move: the id of a measure that Insight counts, words for one that it does not, or {@code none}
 * @param expectation by how much, in words; may be left out
 * @param process in which process that is measured; null to find it by what uses the file
 * @param direction {@code up} or {@code down}; null for what is better by the measure's own definition
 * @param hash of the content that is meant; null for whatever the draft holds
 */
public record Purpose(
        String reason, String measure, String expectation, String process, String direction, String hash) {

    /** The three things that are always asked. */
    public Purpose(String reason, String measure, String expectation) {
        this(reason, measure, expectation, null, null, null);
    }

    /** The same, said of the content with this hash; null for whatever the draft holds. */
    Purpose meaning(String content) {
        return new Purpose(reason, measure, expectation, process, direction, content);
    }

    void require() {
        List<FieldProblem> problems = new ArrayList<>();
        if (isMissing(reason, 500)) {
            problems.add(new FieldProblem("reason", "Say in up to 500 characters why it is changed"));
        }
        if (isMissing(measure, 100)) {
            problems.add(new FieldProblem(
                    "measure", "Name the measure it should move, or write none where nothing is to be measured"));
        }
        if (expectation != null && expectation.length() > 200) {
            problems.add(new FieldProblem("expectation", "Say it in up to 200 characters"));
        }
        if (direction != null && !List.of("up", "down", "").contains(direction)) {
            problems.add(new FieldProblem("direction", "Choose up or down"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    static boolean isMissing(String text, int most) {
        return text == null || text.isBlank() || text.length() > most;
    }
}
