package org.kept.studio.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.InvalidInputException;

/** Makes values of what is typed: of the type that is known, else of the one it looks like. */
final class TypedValue {

    private TypedValue() {}

    /** @param type as facts have it; null if it is not known */
    static Object of(String field, String text, Class<?> type) {
        String typed = text.strip();
        try {
            if (type == null || type == Object.class) {
                return guessed(typed);
            } else if (type == Boolean.class) {
                return Boolean.valueOf(typed);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(typed);
            } else if (type == Instant.class) {
                return moment(typed);
            } else if (type == Long.class || type == Integer.class) {
                return Long.valueOf(typed);
            } else if (type == BigDecimal.class) {
                return new BigDecimal(typed);
            } else if (List.class.isAssignableFrom(type)) {
                return Arrays.stream(typed.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
            }
            return typed;
        } catch (NumberFormatException | DateTimeParseException e) {
            String wanted = type == LocalDate.class || type == Instant.class ? "a date" : "a number";
            throw InvalidInputException.of(field, "“" + typed + "” is not " + wanted + ", as " + field + " is");
        }
    }

    private static Instant moment(String typed) {
        return typed.endsWith("Z")
                ? Instant.parse(typed)
                : LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
    }

    private static Object guessed(String typed) {
        if (typed.equals("true") || typed.equals("false")) {
            return Boolean.valueOf(typed);
        }
        if (typed.matches("-?\\d{1,15}")) {
            return Long.valueOf(typed);
        }
        if (typed.matches("-?\\d{1,15}\\.\\d{1,9}")) {
            return new BigDecimal(typed);
        }
        return typed.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(typed) : typed;
    }

    /** Lines such as {@code match = NEW}. */
    static Map<String, Object> lines(String field, String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            if (line.isBlank()) {
                continue;
            }
            int sign = line.indexOf('=');
            String name = sign < 0 ? "" : line.substring(0, sign).strip();
            if (!name.matches("[A-Za-z_]\\w{0,99}")) {
                throw InvalidInputException.of(
                        field, "“" + line.strip() + "” is no name and value; write a line such as: match = NEW");
            }
            values.put(name, TypedValue.of(name, line.substring(sign + 1), null));
        }
        return values;
    }
}
