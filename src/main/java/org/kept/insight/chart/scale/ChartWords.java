package org.kept.insight.chart.scale;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words that charts say, from the bundle {@code messages/insight} under {@code insight.chart.*}; one per reader's locale. */
public record ChartWords(MessageSource messages, Locale locale) {

    /** What stands under {@code insight.chart.<key>}. */
    public String say(String key, Object... values) {
        return messages.getMessage("insight.chart." + key, values, locale);
    }

    /** A day near now, for axes and labels: "9 Nov". */
    public String day(LocalDate day) {
        return format("day", day);
    }

    /** A day with its year, for tables: "9 Nov 2026". */
    public String date(LocalDate day) {
        return format("date", day);
    }

    /** A day by one of the bundle's patterns. */
    String format(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(say("pattern." + pattern), locale).format(day);
    }

    /** So many cases: "12 cases". */
    public String cases(long count) {
        return say("cases", count, number(count, 0));
    }

    /** A number with as many decimals as it has, at most so many; below zero with a real minus sign. */
    public String number(double value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value + 0.0).replace('-', '\u2212');
    }
}
