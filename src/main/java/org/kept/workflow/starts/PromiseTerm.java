package org.kept.workflow.starts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a promise may take, as a model writes it: {@code P3D business}, {@code PT4H}, {@code P2W}.
 *
 * @param unit the unit's code in the promise pages, such as {@code working_days}
 */
public record PromiseTerm(int amount, String unit) {

    private static final Pattern SHAPE =
            Pattern.compile("P(?:(\\d{1,4})(D|W|M)|T(\\d{1,4})(H|M))(\\s+business)?", Pattern.CASE_INSENSITIVE);

    /** The term in this text; empty where the text is none. */
    public static Optional<PromiseTerm> parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        boolean time = shape.group(3) != null;
        int amount = Integer.parseInt(time ? shape.group(3) : shape.group(1));
        String unit = unit((time ? "T" + shape.group(4) : shape.group(2)).toUpperCase(java.util.Locale.ROOT));
        boolean business = shape.group(5) != null;
        boolean whole = unit.equals("weeks") || unit.equals("months");
        int most = unit.equals("months") ? 1200 : unit.equals("weeks") ? 5200 : 9999;
        if (amount < 1 || amount > most || business && whole) {
            return Optional.empty();
        }
        return Optional.of(new PromiseTerm(amount, whole ? unit : (business ? "working_" : "calendar_") + unit));
    }

    private static String unit(String letter) {
        return switch (letter) {
            case "D" -> "days";
            case "W" -> "weeks";
            case "M" -> "months";
            case "TH" -> "hours";
            default -> "minutes";
        };
    }
}
