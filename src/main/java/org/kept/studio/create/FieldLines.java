package org.kept.studio.create;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kept.studio.create.Wanted.Field;
import org.kept.studio.create.Wanted.Kind;

/**
 * Fields of a form as people write them down, one a line: {@code Hours it takes: number}, {@code Granted?: yes | no}. What stands
 * behind the last colon is the kind, or the choices with bars between; without one it is a line of text.
 */
final class FieldLines {

    private FieldLines() {}

    static List<Field> read(String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(FieldLines::field)
                        .toList();
    }

    private static Field field(String line) {
        int colon = line.lastIndexOf(':');
        String behind = colon < 0 ? "" : line.substring(colon + 1).strip();
        String label = colon < 0 ? line : line.substring(0, colon).strip();
        if (behind.contains("|")) {
            List<String> choices = Stream.of(behind.split("\\|"))
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .toList();
            return choices.size() < 2 ? text(line) : new Field(label, Kind.CHOICE, choices);
        }
        Kind kind =
                switch (behind.toLowerCase(Locale.ROOT)) {
                    case "text", "line" -> Kind.TEXT;
                    case "long text", "paragraph", "words" -> Kind.LONG_TEXT;
                    case "number", "amount" -> Kind.NUMBER;
                    case "date", "day" -> Kind.DATE;
                    case "yes/no", "tick", "checkbox" -> Kind.YES_NO;
                    default -> null;
                };
        return kind == null ? text(line) : new Field(label, kind, List.of());
    }

    private static Field text(String label) {
        return new Field(label, Kind.TEXT, List.of());
    }
}
