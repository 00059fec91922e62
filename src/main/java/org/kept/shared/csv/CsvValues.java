package org.kept.shared.csv;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.shared.InvalidInputException;

/** Reads what other programs write in a cell: amounts with signs and separators, sizes as ranges, countries by name, yes in many words. */
public final class CsvValues {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,'\\s\u00a0\u202f]*");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,'])\\d{3})(?:\\1\\d{3})*");
    private static final Set<String> YES =
            Set.of("1", "true", "yes", "y", "x", "on", "checked", "ja", "oui", "subscribed", "opt-in");
    private static final Map<String, String> COUNTRIES = countries();

    private CsvValues() {}

    /** An amount of money. */
    public static BigDecimal amount(String field, String cell) {
        if (cell == null) {
            return null;
        }
        String text = cell.replaceAll("[\\p{Sc}\\p{L}\\s\u00a0\u202f]", "");
        boolean negative = text.startsWith("-") || text.startsWith("(");
        text = text.replaceAll("[-()+]", "");
        int last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
        if (GROUPED.matcher(text).matches()) {
            last = -1;
        }
        String whole = (last < 0 ? text : text.substring(0, last)).replaceAll("[.,']", "");
        String parts = last < 0 ? "" : text.substring(last + 1);
        if (!(whole + parts).matches("\\d{1,30}")) {
            throw InvalidInputException.of(field, "'" + shortened(cell) + "' is not an amount");
        }
        BigDecimal amount = new BigDecimal(whole + (parts.isEmpty() ? "" : "." + parts));
        return negative ? amount.negate() : amount;
    }

    /** A number of people; of a range such as {@code 51-200} the lower end. */
    public static Integer count(String field, String cell) {
        if (cell == null) {
            return null;
        }
        Matcher number = NUMBER.matcher(cell);
        String digits = number.find() ? number.group().replaceAll("\\D", "") : "";
        if (digits.isEmpty() || digits.length() > 9) {
            throw InvalidInputException.of(field, "'" + shortened(cell) + "' is not a number");
        }
        return Integer.valueOf(digits);
    }

    /** Whether a cell says yes; null where it says nothing. */
    public static Boolean yes(String cell) {
        return cell == null ? null : YES.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The code of a country that is written as a code or as a name; what is neither stays as it is, to be refused in words. */
    public static String country(String cell) {
        return cell == null ? null : COUNTRIES.getOrDefault(cell.toLowerCase(Locale.ROOT), cell);
    }

    /** The code of a currency, written as a code or as its English name. */
    public static String currency(String cell) {
        if (cell == null || cell.length() == 3) {
            return cell;
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDisplayName(Locale.ENGLISH).equalsIgnoreCase(cell))
                .map(Currency::getCurrencyCode)
                .findFirst()
                .orElse(cell);
    }

    /** A moment in ISO 8601. */
    public static Instant moment(String field, String cell) {
        try {
            return Optional.ofNullable(cell).map(Instant::parse).orElse(null);
        } catch (DateTimeParseException e) {
            throw InvalidInputException.of(
                    field, "'" + shortened(cell) + "' is not a time such as 2026-11-20T09:30:00Z");
        }
    }

    private static String shortened(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, 39) + "…";
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale("", code);
            for (Locale language :
                    List.of(Locale.ITALIAN, Locale.FRENCH, new Locale("es"), Locale.GERMAN, Locale.ENGLISH)) {
                countries.put(country.getDisplayCountry(language).toLowerCase(Locale.ROOT), code);
            }
            countries.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
        }
        countries.putAll(Map.of(
                "uk",
                "GB",
                "great britain",
                "GB",
                "england",
                "GB",
                "scotland",
                "GB",
                "wales",
                "GB",
                "northern ireland",
                "GB",
                "united states of america",
                "US",
                "holland",
                "NL",
                "the netherlands",
                "NL"));
        return countries;
    }
}
