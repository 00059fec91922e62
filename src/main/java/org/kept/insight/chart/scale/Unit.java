package org.kept.insight.chart.scale;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Objects;

/** What the numbers of a chart mean: how they are said in a sentence and at a tick, and which distances between ticks are human. */
public final class Unit {

    private enum Kind {
        COUNT,
        SHARE,
        MONEY,
        DAYS,
        WORKING_DAYS,
        SECONDS
    }

    private final Kind kind;
    private final ChartWords words;
    private final String currency;

    private Unit(Kind kind, ChartWords words, String currency) {
        this.kind = kind;
        this.words = Objects.requireNonNull(words, "words");
        this.currency = currency;
    }

    /** Things that are counted: "14". */
    public static Unit counts(ChartWords words) {
        return new Unit(Kind.COUNT, words, null);
    }

    /** Parts of one, 0 to 1: "85 %". */
    public static Unit shares(ChartWords words) {
        return new Unit(Kind.SHARE, words, null);
    }

    /** Amounts of a currency, in its main unit: "€412k" at a tick, "€412,300" in a sentence. */
    public static Unit money(ChartWords words, String currency) {
        return new Unit(Kind.MONEY, words, Objects.requireNonNull(currency, "currency"));
    }

    /** Calendar days, with parts: "1.8 days". */
    public static Unit days(ChartWords words) {
        return new Unit(Kind.DAYS, words, null);
    }

    /** Working days, with parts: "1.8 working days". */
    public static Unit workingDays(ChartWords words) {
        return new Unit(Kind.WORKING_DAYS, words, null);
    }

    /** Seconds, said in the largest unit that suits: "45 min", "3 h", "2.5 d". */
    public static Unit seconds(ChartWords words) {
        return new Unit(Kind.SECONDS, words, null);
    }

    /** Exact enough for a sentence, with its unit. */
    public String text(double value) {
        return switch (kind) {
            case COUNT -> words.number(value, 1);
            case SHARE -> words.say("share", words.number(value * 100, Math.abs(value) < 0.1 ? 1 : 0));
            case MONEY -> money(value, false);
            case DAYS -> plural("days", value);
            case WORKING_DAYS -> plural("working-days", value);
            case SECONDS -> time(value, 1);
        };
    }

    /** Short, for a label beside a line. */
    public String brief(double value) {
        return switch (kind) {
            case COUNT, DAYS, WORKING_DAYS -> words.number(value, 1);
            case SHARE, SECONDS -> text(value);
            case MONEY -> money(value, true);
        };
    }

    /** Short and exact, for a tick. */
    public String tick(double value) {
        return switch (kind) {
            case COUNT, DAYS, WORKING_DAYS -> words.number(value, Math.abs(value) < 0.1 ? 3 : 2);
            case MONEY -> money(value, true);
            case SHARE -> text(value);
            case SECONDS -> time(value, 2);
        };
    }

    /** What the axis counts, where its ticks do not say so themselves; empty otherwise. */
    public String title() {
        return switch (kind) {
            case DAYS -> words.say("axis.days");
            case WORKING_DAYS -> words.say("axis.working-days");
            default -> "";
        };
    }

    /** What a column of these numbers is headed with. */
    public String named() {
        return words.say(
                switch (kind) {
                    case COUNT -> "count";
                    case SHARE -> "part";
                    case MONEY -> "amount";
                    case DAYS, WORKING_DAYS, SECONDS -> "duration";
                });
    }

    /** Whether a value is a number of things. */
    public boolean counts() {
        return kind == Kind.COUNT;
    }

    /** Whether only whole numbers are ticks. */
    boolean whole() {
        return kind == Kind.COUNT;
    }

    /** Whether ticks follow the clock instead of tens. */
    boolean clock() {
        return kind == Kind.SECONDS;
    }

    private String plural(String key, double value) {
        double tenths = Math.round(value * 10) / 10.0;
        return words.say(key, words.number(tenths, 1), Math.abs(tenths));
    }

    private String time(double seconds, int decimals) {
        double size = Math.abs(seconds);
        if (size < 60) {
            return words.say(size == 0 ? "zero" : "seconds", words.number(seconds, 0));
        }
        if (size < 3_600) {
            return words.say("minutes", words.number(seconds / 60, size < 600 ? 1 : 0));
        }
        return size < 86_400
                ? words.say("hours", words.number(seconds / 3_600, decimals))
                : words.say("days-short", words.number(seconds / 86_400, decimals));
    }

    private String money(double value, boolean brief) {
        double size = Math.abs(value);
        int thousands = !brief || size < 1_000 ? 0 : size < 1_000_000 ? 1 : 2;
        NumberFormat format = NumberFormat.getCurrencyInstance(words.locale());
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(thousands == 0 ? 0 : 1);
        String amount = format.format(value / Math.pow(1_000, thousands)).replace('-', '\u2212');
        return thousands == 0 ? amount : words.say(thousands == 1 ? "thousands" : "millions", amount);
    }
}
