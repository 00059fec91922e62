package org.kept.casework.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows of which type a kept value was when it was said, so that a date is still a date where a decision reads it. */
@Component
class CaseTypes {

    private final JdbcClient jdbc;

    CaseTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the types of these values; a text under a key that was a date is a text from now on. */
    void note(CaseRef ref, Map<String, Object> values) {
        values.forEach((key, value) -> jdbc.sql(
                        """
                        update app.casework_case set data_types = case when cast(:type as text) is null then data_types - :key
                            else data_types || jsonb_build_object(:key, cast(:type as text)) end
                        where ref = :ref and data_types ->> :key is distinct from cast(:type as text)""")
                .param("ref", ref.value())
                .param("key", key)
                .param("type", type(value))
                .update());
    }

    /** The same values in their types. */
    Map<String, Object> typed(CaseRef ref, Map<String, Object> data) {
        Map<String, String> types = new HashMap<>();
        jdbc.sql("select t.key, t.value from app.casework_case c, jsonb_each_text(c.data_types) t where c.ref = ?")
                .param(ref.value())
                .query(row -> {
                    types.put(row.getString(1), row.getString(2));
                });
        Map<String, Object> typed = new LinkedHashMap<>();
        data.forEach((key, value) -> typed.put(key, typed(types.get(key), value)));
        return typed;
    }

    private static Object typed(String type, Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (type == null || !(value instanceof String text)) {
            return value;
        }
        try {
            return switch (type) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text);
                default -> Instant.parse(text);
            };
        } catch (DateTimeParseException otherwise) {
            return value; // Somebody has written another text under this key since.
        }
    }

    private static String type(Object value) {
        if (value instanceof LocalDate) {
            return "date";
        }
        return value instanceof Instant ? "moment" : value instanceof LocalTime ? "time" : null;
    }
}
