package org.kept.message.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.kept.shared.Money;
import org.kept.shared.text.PrintableText;
import org.springframework.context.MessageSource;

/** Says values in words for the reader of a letter: "£2,600.00", "22 November 2026", "yes". */
record Wording(Locale locale, ZoneId zone, MessageSource words) {

    String say(Object value) {
        if (value instanceof String text) {
            return PrintableText.of(text);
        } else if (value instanceof Money money) {
            return money(money);
        } else if (value instanceof Boolean flag) {
            return words.getMessage(flag ? "message.letter.yes" : "message.letter.no", null, locale);
        } else if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(date);
        } else if (value instanceof Instant moment) {
            return say(LocalDate.ofInstant(moment, zone));
        } else if (value instanceof Integer || value instanceof Long) {
            return NumberFormat.getIntegerInstance(locale).format(value);
        } else if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        } else if (value instanceof Iterable<?> list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .limit(Filling.MOST_ENTRIES)
                    .map(this::say)
                    .collect(Collectors.joining(", "));
        }
        throw new UnprintableException("A value is neither text, number, amount, date nor list");
    }

    private String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(money.currency());
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        format.setMaximumFractionDigits(Math.max(0, currency.getDefaultFractionDigits()));
        return format.format(money.amount());
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
