package org.kept.promise.clock;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How a due time came about, step by step, so that a customer and a clerk can both check it with a wall calendar. */
public record Explanation(List<Part> parts) {

    /** Keeps the parts in their order. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** The explanation as one line; nights and weekends go without saying. */
    public String text() {
        return parts.stream()
                .filter(part -> part.kind() != Part.Kind.CLOSED)
                .map(Part::text)
                .collect(Collectors.joining(" · "));
    }

    /** The whole way from start to due time. */
    public Duration total() {
        return Duration.ofSeconds(parts.stream().mapToLong(Part::seconds).sum());
    }
}
