package org.kept.workflow.trial.child.world;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;

/** Values as they are written and compared: one kind of number, one kind of moment. */
public final class Plain {

    private static final int LONGEST = 500;

    private Plain() {}

    /** The value as something that JSON knows. */
    public static Object of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        if (value instanceof Date moment) {
            return moment.toInstant().toString();
        }
        if (value instanceof Collection<?> list) {
            return list.stream().limit(100).map(Plain::of).toList();
        }
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Whether what is there is what was expected. */
    public static boolean same(Object expected, Object actual) {
        if (expected == null || actual == null) {
            return expected == actual;
        }
        if (expected instanceof Number && actual instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
        }
        if (moment(expected) != null && moment(actual) != null) {
            return moment(expected).equals(moment(actual));
        }
        if (expected instanceof Collection<?> one && actual instanceof Collection<?> other) {
            return of(one).toString().equals(of(other).toString());
        }
        return expected.toString().equals(actual.toString());
    }

    private static Instant moment(Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        if (value instanceof LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return value instanceof Instant at ? at : null;
    }

    /** The value in a sentence. */
    public static String said(Object value) {
        return value == null ? "nothing" : "“" + of(value) + "”";
    }
}
