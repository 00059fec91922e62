package org.kept.studio.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A model as a list that says what its picture shows.
 *
 * @param key of its process, first decision, form or letter; empty for a file that cannot be read
 * @param name what people call it; the key, as people would say it, where it has no name
 * @param purpose its documentation; empty where nobody wrote any
 * @param phases of a process, in their order
 * @param parts steps, events, gateways or fields in the order in which they come
 * @param tables the decision tables
 * @param text of a letter
 * @param uses the keys of what it names, as {@code bpmn:key}, {@code dmn:key}, {@code form:key} or {@code letter:key}
 */
public record Reading(
        String kind,
        String key,
        String name,
        String purpose,
        List<String> phases,
        List<Part> parts,
        List<Table> tables,
        String text,
        Set<String> uses) {

    /** What is said of a file that nobody can read. */
    static Reading nothing(String kind, String name) {
        return new Reading(kind, "", name, "", List.of(), List.of(), List.of(), "", Set.of());
    }

    /** What its parts are called, by their ids; those without a name are left out. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        parts.stream().filter(part -> !part.name().isBlank()).forEach(part -> names.put(part.id(), part.name()));
        return names;
    }

    /** A key as people would say it: {@code lead-qualify} and {@code leadQualify} are "Lead qualify". */
    public static String spoken(String key) {
        String words = key.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[-_.]+", " ")
                .strip();
        return words.isEmpty()
                ? key
                : Character.toUpperCase(words.charAt(0)) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether it could be read. */
    public boolean readable() {
        return !key.isEmpty();
    }
}
