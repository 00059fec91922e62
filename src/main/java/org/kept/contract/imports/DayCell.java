package org.kept.contract.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.shared.InvalidInputException;

/** Reads days as programs and people write them; one that could be either of two days is refused, because a deadline hangs on it. */
final class DayCell {

    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final List<DateTimeFormatter> SHAPES = List.of(
            shape("uuuu-M-d"),
            shape("d.M.uuuu"),
            shape("d MMM uuuu"),
            shape("d MMMM uuuu"),
            shape("d-MMM-uuuu"),
            shape("uuuu/M/d"));

    private DayCell() {}

    static LocalDate read(String field, String cell) {
        if (cell == null) {
            return null;
        }
        // A time of day adds nothing to a day.
        String text = cell.replaceAll("[T ]\\d{1,2}:\\d{2}.*$", "").strip();
        Matcher slashes = SLASHES.matcher(text);
        if (slashes.matches()) {
            return slashed(field, cell, slashes);
        }
        for (DateTimeFormatter shape : SHAPES) {
            try {
                return LocalDate.parse(text, shape);
            } catch (DateTimeParseException other) {
                continue;
            }
        }
        throw unreadable(field, cell);
    }

    private static LocalDate slashed(String field, String cell, Matcher parts) {
        int first = Integer.parseInt(parts.group(1));
        int second = Integer.parseInt(parts.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            throw InvalidInputException.of(
                    field, "'" + cell + "' could be either of two days; write it as " + parts.group(3) + "-MM-DD");
        }
        boolean dayFirst = first > 12 || first == second;
        try {
            return LocalDate.of(Integer.parseInt(parts.group(3)), dayFirst ? second : first, dayFirst ? first : second);
        } catch (java.time.DateTimeException none) {
            throw unreadable(field, cell);
        }
    }

    private static InvalidInputException unreadable(String field, String cell) {
        String shown = cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
        return InvalidInputException.of(field, "'" + shown + "' is not a day; write it as 2027-03-31");
    }

    private static DateTimeFormatter shape(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
