package org.kept.promise.clock;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.kept.shared.InvalidInputException;

/** In what a promise is counted; the maximum keeps every due time within about a century. */
public enum PromiseUnit {
    WORKING_MINUTES("working minute", 1_000_000, Duration.ofMinutes(1)),
    WORKING_HOURS("working hour", 20_000, Duration.ofHours(1)),
    WORKING_DAYS("working day", 10_000, null),
    CALENDAR_MINUTES("minute", 10_000_000, Duration.ofMinutes(1)),
    CALENDAR_HOURS("hour", 200_000, Duration.ofHours(1)),
    CALENDAR_DAYS("day", 36_500, null),
    WEEKS("week", 5_200, null),
    MONTHS("month", 1_200, null);

    private final String singular;
    private final int maximum;
    private final Duration length;

    PromiseUnit(String singular, int maximum, Duration length) {
        this.singular = singular;
        this.maximum = maximum;
        this.length = length;
    }

    /** The unit as models, tables and the API write it, such as {@code working_days}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The unit of that code; 422 names the known ones otherwise. */
    @JsonCreator
    public static PromiseUnit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "unit",
                        "Choose one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(values())
                                                .map(PromiseUnit::code)
                                                .toList())));
    }

    /** Whether it is counted in working time, so that nights, weekends and holidays do not count. */
    public boolean working() {
        return this == WORKING_MINUTES || this == WORKING_HOURS || this == WORKING_DAYS;
    }

    /** How many of it may be promised at most. */
    public int maximum() {
        return maximum;
    }

    /** An amount of it in words, such as "1 working hour" or "10 working days". */
    public String words(int amount) {
        return amount + " " + singular + (amount == 1 ? "" : "s");
    }

    /** How long one is; only for units whose length never changes. */
    Duration length() {
        return length;
    }
}
