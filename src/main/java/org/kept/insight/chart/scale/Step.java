package org.kept.insight.chart.scale;

import java.time.LocalDate;

/** How wide a bucket of time is, named by its first day; weeks begin when the caller's first day says so. */
public enum Step {
    DAY,
    WEEK,
    MONTH;

    /** The bucket in a sentence: "Week of 9 Nov". */
    public String words(ChartWords words, LocalDate first) {
        return switch (this) {
            case DAY -> words.day(first);
            case WEEK -> words.say("week", words.day(first));
            case MONTH -> words.format("month", first);
        };
    }

    /** The bucket in a table, with its year: "Week of 9 Nov 2026". */
    public String exact(ChartWords words, LocalDate first) {
        return switch (this) {
            case DAY -> words.date(first);
            case WEEK -> words.say("week", words.date(first));
            case MONTH -> words.format("month", first);
        };
    }

    /** The first day of the bucket after. */
    public LocalDate next(LocalDate first) {
        return switch (this) {
            case DAY -> first.plusDays(1);
            case WEEK -> first.plusWeeks(1);
            case MONTH -> first.plusMonths(1);
        };
    }
}
