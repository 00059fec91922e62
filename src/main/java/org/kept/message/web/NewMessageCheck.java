package org.kept.message.web;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.messages.ProcessMessages;

/** Refuses messages that no process could take, or that would put something else than small plain values into one. */
final class NewMessageCheck {

    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final int LARGEST = 10_000;
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> TAKEN =
            Set.of("execution", "task", "caseExecution", "facts", "promises", "constructor", "prototype");

    private NewMessageCheck() {}

    static void require(NewMessage message, ProcessMessages.Names names, int size) {
        List<FieldProblem> problems = new ArrayList<>();
        if (message.name() == null || !LINE.matcher(message.name()).matches() || !names.known(message.name())) {
            problems.add(new FieldProblem("name", "No process takes a message of this name"));
        }
        if (message.correlation() == null
                || !LINE.matcher(message.correlation()).matches()) {
            problems.add(new FieldProblem("correlation", "Say which case it is for, such as LEAD-2026-000042"));
        }
        if (message.id() != null && !LINE.matcher(message.id()).matches()) {
            problems.add(new FieldProblem("id", "Must be one line of at most 200 characters"));
        }
        Duration ttl = timeToLive(message.ttl());
        if (ttl == null || ttl.isNegative() || ttl.isZero() || ttl.compareTo(LONGEST) > 0) {
            problems.add(new FieldProblem("ttl", "Must be a duration such as P7D, at most P365D"));
        }
        if (size > LARGEST) {
            problems.add(new FieldProblem("payload", "Must not be larger than 10 kB"));
        } else if (message.payload() != null) {
            message.payload().forEach((key, value) -> payload(key, value, problems));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private static void payload(String key, Object value, List<FieldProblem> problems) {
        if (!KEY.matcher(key).matches() || TAKEN.contains(key)) {
            problems.add(new FieldProblem("payload", "A key must be a plain name that the engine does not use itself"));
        } else if (value == null || value instanceof Map || value instanceof List) {
            problems.add(new FieldProblem("payload." + key, "Must be a text, a number, true or false"));
        } else if (value instanceof String text && (text.length() > 1_000 || text.indexOf('\0') >= 0)) {
            problems.add(new FieldProblem("payload." + key, "Must be a text of at most 1,000 characters"));
        }
    }

    /** The duration, the usual one for null, or null where it is none. */
    static Duration timeToLive(String text) {
        try {
            return text == null ? USUAL : Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            return null;
        }
    }
}
