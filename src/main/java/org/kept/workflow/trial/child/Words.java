package org.kept.workflow.trial.child;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.kept.shared.InvalidInputException;

/** What went wrong, in words. */
final class Words {

    private static final int LONGEST = 300;

    private Words() {}

    /** The innermost reason, in one line. */
    static String of(Throwable problem) {
        if (problem instanceof StackOverflowError) {
            return "it calls itself, or is nested, without end";
        }
        if (problem instanceof InvalidInputException invalid) {
            return String.join(
                    "; ",
                    invalid.fields().stream()
                            .map(field -> field.field() + ": " + field.message())
                            .toList());
        }
        Throwable cause = problem;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String shown = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
        return shown.replaceFirst("^ENGINE-\\d+ ", "");
    }

    /** Several things in a sentence. */
    static String list(Collection<String> things) {
        List<String> all = List.copyOf(things);
        return all.size() < 2
                ? String.join("", all)
                : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
    }

    /** A text as the beginning of a sentence. */
    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
