package org.kept.promise.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of opening hours within a day.
 *
 * @param from minutes since local midnight
 * @param to minutes since local midnight; 1440 is the end of the day, which a {@code LocalTime} cannot say
 */
public record Span(int from, int to) {

    /** The end of a day, in minutes. */
    public static final int DAY = 24 * 60;

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|24:00");

    /** Refuses hours that end before they begin or leave their day. */
    public Span {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException("Opening hours must begin before they end, within one day");
        }
    }

    /** Hours as people write them, such as {@code 09:00} to {@code 17:00}; {@code 24:00} is the day's end. */
    public static Span of(String from, String to) {
        return new Span(minutes(from), minutes(to));
    }

    /** Minutes since midnight of a time such as {@code 17:30} or {@code 24:00}. */
    public static int minutes(String time) {
        Matcher matcher = TIME.matcher(time == null ? "" : time);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A time is written like 09:00; the end of a day is 24:00");
        }
        return matcher.group(1) == null
                ? DAY
                : Integer.parseInt(matcher.group(1)) * 60 + Integer.parseInt(matcher.group(2));
    }

    /** The hours as people read them. */
    @Override
    public String toString() {
        return clock(from) + "–" + clock(to);
    }

    private static String clock(int minutes) {
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }
}
