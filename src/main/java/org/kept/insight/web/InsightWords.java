package org.kept.insight.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.insight.scope.Scope;
import org.kept.shared.web.Viewing;
import org.kept.shared.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Numbers as people say them; templates write {@code ${@insightWords.duration(ms, scope)}}. What is not known is a dash. */
@Component("insightWords")
public class InsightWords {

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final BigDecimal COMPACT_FROM = BigDecimal.valueOf(10_000);
    private static final String NONE = "–";

    private final UsualDay usual;
    private final Words words;
    private final Viewing viewing;
    private final MessageSource messages;

    InsightWords(UsualDay usual, Words words, Viewing viewing, MessageSource messages) {
        this.usual = usual;
        this.words = words;
        this.viewing = viewing;
        this.messages = messages;
    }

    /** How long, in the scope's kind of time. */
    public String duration(Number ms, Scope scope) {
        return duration(ms, scope.working());
    }

    /** How long: "3 h 20 min" or "2.4 days" as time passes, "3.3 working hours" or "1.8 working days" in the house's own. */
    public String duration(Number ms, boolean working) {
        if (ms == null) {
            return NONE;
        }
        long millis = Math.round(ms.doubleValue());
        return working ? worked(millis) : passed(millis);
    }

    /** How long, as time passes. */
    public String duration(Duration took) {
        return took == null ? NONE : passed(took.toMillis());
    }

    /** The same as a number of days: whole ones of 24 hours, or the house's usual ones. */
    public double inDays(Number ms, Scope scope) {
        return ms.doubleValue() / (scope.working() ? usual.day().toMillis() : DAY);
    }

    /** A part of one: "37 %", and a tenth of a percent where that is all there is. */
    public String share(Double share) {
        if (share == null || share.isNaN()) {
            return NONE;
        }
        double percent = share * 100;
        boolean fine = percent != 0 && percent != 100 && (Math.abs(percent) < 1 || Math.abs(100 - percent) < 1);
        return say("share", decimal(percent, fine ? 1 : 0));
    }

    /** A number with its thousands told apart, and two decimals at most. */
    public String number(Number number) {
        return number == null ? NONE : decimal(number.doubleValue(), 2);
    }

    /** Amounts by currency, to the cent: "€412,300 and £9,000". */
    public String money(Map<String, BigDecimal> amounts) {
        return amounts(amounts, false);
    }

    /** Amounts by currency, as one says them: "€412k and £9,000". */
    public String about(Map<String, BigDecimal> amounts) {
        return amounts(amounts, true);
    }

    private String amounts(Map<String, BigDecimal> amounts, boolean compact) {
        if (amounts == null || amounts.isEmpty()) {
            return NONE;
        }
        return amounts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> compact ? compact(one.getValue(), one.getKey()) : words.money(one.getValue(), one.getKey()))
                .collect(Collectors.joining(say("and")));
    }

    private String compact(BigDecimal amount, String currency) {
        if (amount.abs().compareTo(COMPACT_FROM) < 0) {
            return words.money(amount.setScale(0, RoundingMode.HALF_UP), currency);
        }
        NumberFormat format = NumberFormat.getCompactNumberInstance(viewing.locale(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(amount.abs().compareTo(BigDecimal.valueOf(1_000_000)) < 0 ? 0 : 1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        String symbol = Currency.getInstance(currency.strip()).getSymbol(viewing.locale());
        return say("amount", symbol, format.format(amount.doubleValue()).replace('K', 'k'));
    }

    private String passed(long ms) {
        if (ms < MINUTE) {
            return say("seconds", whole(ms, SECOND));
        }
        if (ms < HOUR) {
            return say("minutes", whole(ms, MINUTE));
        }
        long minutes = whole(ms, MINUTE);
        if (ms < 2 * DAY) {
            return minutes % 60 == 0 ? say("hours", minutes / 60) : say("hours.minutes", minutes / 60, minutes % 60);
        }
        return many("days", (double) ms / DAY);
    }

    private String worked(long ms) {
        if (ms < HOUR) {
            return many("working.minutes", whole(ms, MINUTE));
        }
        long day = usual.day().toMillis();
        return ms < day ? many("working.hours", (double) ms / HOUR) : many("working.days", (double) ms / day);
    }

    private String many(String unit, double value) {
        double tenths = Math.round(value * 10) / 10.0;
        return say(unit, decimal(tenths, 1), tenths);
    }

    private static long whole(long ms, long unit) {
        return Math.floorDiv(ms, unit);
    }

    private String decimal(double value, int places) {
        NumberFormat format = NumberFormat.getNumberInstance(viewing.locale());
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    private String say(String key, Object... values) {
        return messages.getMessage("insight.words." + key, values, viewing.locale());
    }
}
