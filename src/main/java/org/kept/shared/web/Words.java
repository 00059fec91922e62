package org.kept.shared.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.stream.Collectors;
import org.kept.shared.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Dates and amounts as people say them, in the viewer's zone and locale; templates write {@code ${@words.near(at)}}. */
@Component
public class Words {

    private final Viewing viewing;
    private final MessageSource messages;
    private final Clock clock;

    Words(Viewing viewing, MessageSource messages, Clock clock) {
        this.viewing = viewing;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * A moment near now: "today 16:40", "in 3 working days", "12 Nov"; empty for none. Midnight ends the day before, because
     * that is how people read a deadline: "today 24:00", not "tomorrow 00:00".
     */
    public String near(Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime now = clock.instant().atZone(viewing.zone());
        ZonedDateTime moment = at.atZone(viewing.zone());
        boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        ZonedDateTime then = midnight ? moment.minusSeconds(1) : moment;
        Nearness near = Nearness.of(now.toLocalDate(), then.toLocalDate());
        return switch (near.kind()) {
            case TODAY, TOMORROW, YESTERDAY -> say(near.key(), midnight ? "24:00" : format("time", then));
            case WORKING_DAYS_AHEAD, DAYS_AGO -> say(near.key(), near.days());
            case THIS_YEAR -> format("day", then);
            case OTHER_YEAR -> format("date", then);
        };
    }

    /** The same moment to the minute with its zone, for hovering and print. */
    public String exact(Instant at) {
        return at == null ? "" : format("exact", at.atZone(viewing.zone()));
    }

    /** A calendar day: "12 Nov 2026". */
    public String day(LocalDate date) {
        return date == null ? "" : formatter("date").format(date);
    }

    /** An amount in its currency by the viewer's locale; cents only where there are any. Empty for none. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null || currency == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(viewing.locale());
        format.setCurrency(Currency.getInstance(currency.trim()));
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        int cents = whole ? 0 : format.getCurrency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(cents);
        format.setMaximumFractionDigits(cents);
        return format.format(amount);
    }

    /** An amount with its currency. */
    public String money(Money money) {
        return money == null ? "" : money(money.amount(), money.currency());
    }

    /** Up to two letters that stand for a name. */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "·";
        }
        String[] parts = name.strip().split("[\\s._-]+");
        var ends = parts.length == 1 ? new String[] {parts[0]} : new String[] {parts[0], parts[parts.length - 1]};
        return Arrays.stream(ends)
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(Character.toUpperCase(part.codePointAt(0))))
                .collect(Collectors.joining());
    }

    private String format(String pattern, ZonedDateTime at) {
        return formatter(pattern).format(at);
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(say("pattern." + pattern), viewing.locale());
    }

    private String say(String key, Object... values) {
        return messages.getMessage("shared.words." + key, values, viewing.locale());
    }
}
