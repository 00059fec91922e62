package org.kept.workflow.models.check.dmn.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that a cell writes down.
 *
 * @param number the value as a number, for numbers, days and moments; null for all others
 * @param shown how it is written in a message
 */
record Value(Kind kind, BigDecimal number, String shown) {

    /** What values can be compared with each other. */
    enum Kind {
        NUMBER,
        DATE,
        MOMENT,
        TEXT,
        BOOLEAN,
        NULL;

        boolean ordered() {
            return this == NUMBER || this == DATE || this == MOMENT;
        }
    }

    private static final Pattern NUMBERS = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9})?");
    private static final Pattern TEXTS = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern DATES = Pattern.compile("(date|date and time)\\(\\s*\"([^\"]*)\"\\s*\\)");

    /** Reads a literal; null for anything else. */
    static Value read(String text) {
        Matcher quoted = TEXTS.matcher(text);
        Matcher date = DATES.matcher(text);
        if (NUMBERS.matcher(text).matches()) {
            return new Value(Kind.NUMBER, new BigDecimal(text).stripTrailingZeros(), text);
        }
        if (quoted.matches()) {
            return new Value(Kind.TEXT, null, quoted.group(1));
        }
        if (text.equals("true") || text.equals("false")) {
            return new Value(Kind.BOOLEAN, null, text);
        }
        if (text.equals("null")) {
            return new Value(Kind.NULL, null, "");
        }
        return date.matches() ? date(date.group(1).equals("date"), date.group(2)) : null;
    }

    private static Value date(boolean day, String text) {
        try {
            return day
                    ? new Value(
                            Kind.DATE, BigDecimal.valueOf(LocalDate.parse(text).toEpochDay()), text)
                    : new Value(
                            Kind.MOMENT,
                            BigDecimal.valueOf(OffsetDateTime.parse(text).toEpochSecond()),
                            text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether both are the same, however they are written: 1 and 1.0 are. */
    boolean same(Value other) {
        return kind == other.kind && (number == null ? shown.equals(other.shown) : number.compareTo(other.number) == 0);
    }
}
