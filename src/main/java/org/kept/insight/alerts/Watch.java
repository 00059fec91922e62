package org.kept.insight.alerts;

import org.kept.shared.InvalidInputException;

/** A number of a process that somebody wants to hear of. */
public record Watch(String process, String measure) {

    private static final String SEPARATOR = "~";

    /**
     * Reads what a form says.
     *
     * @throws InvalidInputException if that is no watch
     */
    public static Watch parse(String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw InvalidInputException.of("watch", "Choose numbers from the list");
        }
        return new Watch(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return process + SEPARATOR + measure;
    }
}
