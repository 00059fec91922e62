package org.kept.workflow.trial.story;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes people out of values: a text stays only if a model compares something with it, since then it is a word of the model and none about
 * anybody. Any other becomes a made-up one, the same for the same text, so that what was equal stays equal.
 */
final class Anonymous {

    private static final int LONGEST = 60;

    private final Collection<String> sources;
    private final Map<String, String> made = new HashMap<>();

    Anonymous(Collection<String> sources) {
        this.sources = sources;
    }

    Map<String, Object> of(Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, of(value)));
        return all;
    }

    Object of(Object value) {
        if (value == null || value instanceof Boolean || value instanceof LocalDate || value instanceof Instant) {
            return value;
        }
        if (value instanceof Date moment) {
            return moment.toInstant();
        }
        if (value instanceof Integer || value instanceof Short) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double || value instanceof Float) {
            return BigDecimal.valueOf(((Number) value).doubleValue());
        }
        if (value instanceof Number) {
            return value;
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(this::of).toList();
        }
        String text = value.toString();
        return isOfModel(text) ? text : made.computeIfAbsent(text, key -> "made-up-" + (made.size() + 1));
    }

    private boolean isOfModel(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return text.isEmpty();
        }
        return sources.stream()
                .anyMatch(source -> source.contains("'" + text + "'")
                        || source.contains("\"" + text + "\"")
                        || source.contains("&#34;" + text + "&#34;")
                        || source.contains("&quot;" + text + "&quot;"));
    }
}
