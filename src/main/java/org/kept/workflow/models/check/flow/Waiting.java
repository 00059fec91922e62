package org.kept.workflow.models.check.flow;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Xml;

/** How long a step waits, in calendar days, as far as the model tells: written durations and named promises. */
final class Waiting {

    private static final Pattern PROMISE = Pattern.compile("\\bpromises\\s*\\.\\s*(?:due|warn|at|after)\\s*\\(");
    private static final Pattern POLICY =
            Pattern.compile("\\bpromises\\s*\\.\\s*(?:due|warn)\\s*\\(\\s*execution\\s*,\\s*['\"]([^'\"]*)['\"]");
    private static final Pattern AFTER =
            Pattern.compile("\\bpromises\\s*\\.\\s*after\\s*\\(\\s*execution\\s*,\\s*['\"]([^'\"]*)['\"]");

    private Waiting() {}

    static boolean asksPromise(String text) {
        return PROMISE.matcher(text).find();
    }

    /** The policies that a step names, in its due date or its timer. */
    static Stream<String> policies(Xml node) {
        return Stream.concat(
                        Stream.of(node.get("camunda:dueDate")), timers(node).map(Xml::text))
                .flatMap(text -> POLICY.matcher(text).results().map(found -> found.group(1)));
    }

    /** The days that a step takes; 0 where the model does not tell. */
    static double days(Xml node, Map<String, Integer> policies) {
        double longest = node.is("userTask") ? days(node.get("camunda:dueDate"), policies) : 0;
        for (Xml timer : timers(node).toList()) {
            longest = Math.max(longest, days(timer.text(), policies));
        }
        return longest;
    }

    private static Stream<Xml> timers(Xml node) {
        return node.children("timerEventDefinition")
                .flatMap(timer -> timer.children().stream())
                .filter(time -> time.is("timeDate", "timeDuration"));
    }

    private static double days(String text, Map<String, Integer> policies) {
        Matcher policy = POLICY.matcher(text);
        if (policy.find()) {
            return policies.getOrDefault(policy.group(1), 0);
        }
        Matcher after = AFTER.matcher(text);
        return duration(after.find() ? after.group(1) : text);
    }

    /** A duration such as P14D, P2M or PT4H in days; 0 for anything else. */
    static double duration(String text) {
        int time = text.indexOf('T');
        try {
            double days = 0;
            if (time != 1 && text.startsWith("P")) {
                Period period = Period.parse(time < 0 ? text : text.substring(0, time));
                days = period.getYears() * 365.0 + period.getMonths() * 30.0 + period.getDays();
            }
            return time < 0
                    ? days
                    : days + Duration.parse("P" + text.substring(time)).toSeconds() / 86_400.0;
        } catch (DateTimeParseException | ArithmeticException e) {
            return 0;
        }
    }
}
