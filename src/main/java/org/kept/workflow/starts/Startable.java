package org.kept.workflow.starts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The newest version of a process that people or messages may begin, because no module written in Java does it.
 *
 * @param module the module whose deployment holds it
 * @param purpose its documentation; empty where there is none
 * @param byHand whether a person may begin it; a process may also begin by a message only
 * @param message the name of the message that begins it; null for none
 * @param team whose cases these are: the property {@code team}, else the team of the first user task; null for nobody's
 * @param form the form it begins with, that of its start event or, without one, of title, value and currency
 * @param properties the extension properties of the process
 */
public record Startable(
        String key,
        String name,
        String module,
        int version,
        String purpose,
        boolean byHand,
        String message,
        String team,
        JsonNode form,
        Map<String, String> properties) {

    private static final String PROMISE = "promise.";
    private static final String NAME = ".name";

    /** The property, or this where the model says nothing. */
    public String property(String name, String otherwise) {
        String value = properties.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /** The property as a list of words. */
    public List<String> words(String name) {
        return Stream.of(property(name, "").split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The promises that begin with a case: the ids of their policies, and how long each may take as the model writes it. */
    public Map<String, String> promises() {
        Map<String, String> promises = new TreeMap<>();
        properties.forEach((name, value) -> {
            if (name.startsWith(PROMISE) && !name.endsWith(NAME)) {
                promises.put(name.substring(PROMISE.length()), value.strip());
            }
        });
        return promises;
    }

    /** What people call a promise: the property {@code promise.<id>.name}, else the id in words. */
    public String promiseName(String policy) {
        String words = policy.replace('-', ' ');
        return property(PROMISE + policy + NAME, Character.toUpperCase(words.charAt(0)) + words.substring(1));
    }
}
