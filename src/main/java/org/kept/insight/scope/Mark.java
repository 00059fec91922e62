package org.kept.insight.scope;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.kept.shared.InvalidInputException;

/**
 * A number or a mark on a chart, as an address names it: its kind and what tells it from its neighbours, such as {@code
 * finished~2026-11-09~2026-11-15}. Whoever draws a mark makes its link with this; {@link CasesBehind} finds its cases.
 */
public record Mark(String kind, List<String> parts) {

    private static final String SEPARATOR = "~";

    /** The mark of this kind. */
    public static Mark of(String kind, Object... parts) {
        return new Mark(kind, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** Reads a mark that came back; an unknown kind is refused by whoever looks for its cases. */
    public static Mark parse(String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInputException.of("mark", "Say which number's cases you want to see");
        }
        List<String> all = List.of(text.split(SEPARATOR, -1));
        return new Mark(all.get(0), all.subList(1, all.size()));
    }

    /** One part; refused where it is missing. */
    public String part(int index) {
        if (index >= parts.size() || parts.get(index).isEmpty()) {
            throw notOurs();
        }
        return parts.get(index);
    }

    /** The part, or null where the mark has no more. */
    public String optional(int index) {
        return index < parts.size() && !parts.get(index).isEmpty() ? parts.get(index) : null;
    }

    /** A part that is a day. */
    public LocalDate day(int index) {
        return read(index, LocalDate::parse);
    }

    /** A part that is a moment. */
    public Instant moment(int index) {
        return read(index, Instant::parse);
    }

    /** A part that is a whole number. */
    public long number(int index) {
        return read(index, Long::parseLong);
    }

    private <T> T read(int index, Function<String, T> reader) {
        try {
            return reader.apply(part(index));
        } catch (DateTimeException | NumberFormatException e) {
            throw notOurs();
        }
    }

    /** The refusal of a mark that no page drew. */
    public static InvalidInputException notOurs() {
        return InvalidInputException.of("mark", "No number of ours is called that; follow a link on a page");
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? kind : kind + SEPARATOR + String.join(SEPARATOR, parts);
    }
}
