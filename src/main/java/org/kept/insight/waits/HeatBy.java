package org.kept.insight.waits;

import java.util.Arrays;
import java.util.Locale;
import org.kept.insight.measure.Steps;
import org.kept.shared.InvalidInputException;

/** By what the diagram is coloured and the list beside it is ordered. */
enum HeatBy {
    WAIT,
    COUNT,
    P85,
    MONEY;

    /** The one an address asks for; by default where most waiting is. */
    static HeatBy of(String asked) {
        if (asked == null || asked.isBlank()) {
            return WAIT;
        }
        return Arrays.stream(values())
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("by", "Choose wait, count, p85 or money"));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How hot a step is; zero is not coloured, and less than a second is no wait. */
    double heat(Steps.Step step) {
        return switch (this) {
            case WAIT -> step.waitMs() < 1_000 ? 0 : step.waitMs();
            case COUNT -> step.sum().ended();
            case P85 -> step.time(1) == null || step.time(1) < 1_000 ? 0 : step.time(1);
            case MONEY -> step.standing().size().doubleValue();
        };
    }
}
