package org.kept.insight.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.CaseSummary;
import org.kept.shared.InvalidInputException;

/**
 * How a case was before an act, in one line that the page carries until somebody takes the act back.
 *
 * @param given to whom it was given; empty where it was parked
 * @param owner whose it was, or empty
 * @param tasks its open tasks and who had them, or empty
 */
record Before(String ref, String given, String owner, Map<String, String> tasks) {

    private static final String SEPARATOR = "|";

    static Before of(CaseSummary its, List<OpenTasks.Open> standing, String given) {
        Map<String, String> tasks = new LinkedHashMap<>();
        standing.forEach(task -> tasks.put(task.id(), text(task.assignee())));
        return new Before(its.ref().value(), given, text(its.owner()), tasks);
    }

    static Before parked(CaseSummary its) {
        return new Before(its.ref().value(), "", "", Map.of());
    }

    /**
     * Reads a line that came back.
     *
     * @throws InvalidInputException if it is not one of ours
     */
    static Before parse(String line) {
        String[] parts = line.split("\\|", -1);
        Map<String, String> tasks = new LinkedHashMap<>();
        for (int i = 3; i < parts.length; i++) {
            String[] task = parts[i].split("=", -1);
            if (task.length != 2) {
                throw notOurs();
            }
            tasks.put(task[0], task[1]);
        }
        if (parts.length < 3 || !line.matches("[A-Za-z0-9._|=-]+")) {
            throw notOurs();
        }
        return new Before(parts[0], parts[1], parts[2], tasks);
    }

    boolean parking() {
        return given.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(String.join(SEPARATOR, ref, given, owner));
        tasks.forEach((task, holder) ->
                line.append(SEPARATOR).append(task).append('=').append(holder));
        return line.toString();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static InvalidInputException notOurs() {
        return InvalidInputException.of("before", "Only the undo of this page can be taken back");
    }
}
