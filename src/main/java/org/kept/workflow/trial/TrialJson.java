package org.kept.workflow.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the house and its child write to each other; values keep their type on the way. */
public final class TrialJson {

    /** Reads and writes both ways. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .build();

    private static final String DATE = "$date";
    private static final String MOMENT = "$moment";

    private TrialJson() {}

    /** Values as JSON from which the same values can be read. */
    public static String typed(Map<String, Object> values) {
        try {
            return MAPPER.writeValueAsString(out(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These values cannot be written down", e);
        }
    }

    /** Values from such JSON. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> values(String json) {
        try {
            return (Map<String, Object>) in(MAPPER.treeToValue(MAPPER.readTree(json), Map.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These values cannot be read", e);
        }
    }

    /** One part of a message as the record it is. */
    static <T> T as(JsonNode node, Class<T> type) {
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The child wrote something else than " + type.getSimpleName(), e);
        }
    }

    private static Object out(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> all = new LinkedHashMap<>();
            map.forEach((key, each) -> all.put(String.valueOf(key), out(each)));
            return all;
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(TrialJson::out).toList();
        } else if (value instanceof LocalDate day) {
            return Map.of(DATE, day.toString());
        } else if (value instanceof Instant moment) {
            return Map.of(MOMENT, moment.toString());
        } else if (value instanceof Date moment) {
            return Map.of(MOMENT, moment.toInstant().toString());
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static Object in(Object value) {
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(each -> all.add(in(each)));
            return all;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.size() == 1 && map.get(DATE) instanceof String day) {
            return LocalDate.parse(day);
        }
        if (map.size() == 1 && map.get(MOMENT) instanceof String moment) {
            return Instant.parse(moment);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        map.forEach((key, each) -> all.put((String) key, in(each)));
        return all;
    }
}
