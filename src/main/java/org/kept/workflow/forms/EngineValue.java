package org.kept.workflow.forms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Answers as process variables: the engine keeps no decimals, dates without a time or instants of java.time. */
public final class EngineValue {

    private EngineValue() {}

    /** The same value in the engine's nearest type. */
    public static Object of(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValue() : number.doubleValue();
        }
        if (value instanceof LocalDate day) {
            return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        return value instanceof Instant instant ? Date.from(instant) : value;
    }
}
