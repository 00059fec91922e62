package org.kept.workflow.models.check.bpmn;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.workflow.guard.ExpressionShape;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/**
 * Checks timers and retries. The engine computes a repetition by counting through all of it, holding a lock that every
 * deployment needs: {@code R/P0D} stops the whole server, so nothing unbounded may reach it.
 */
final class TimerCheck {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final Duration LONGEST_RETRY = Duration.ofDays(1);
    private static final int MAX_REPEATS = 1000;
    private static final Pattern DURATION = Pattern.compile(
            "P(?=.)(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,5})D)?(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?");
    private static final long[] SECONDS = {365 * 86_400L, 30 * 86_400L, 86_400L, 3_600L, 60L, 1L};
    private static final Pattern CYCLE = Pattern.compile("R([1-9]\\d{0,3})/(?:([^/]{10,40})/)?([^/]{2,40})");
    private static final Pattern CRON = Pattern.compile("[0-5]?\\d(?: +[0-9A-Z*/,?L#-]{1,40}){5,6}");
    private static final Pattern RETRIES = Pattern.compile("R([1-9]|10)/([^/,]{2,20})");

    private final Instant now;
    private final Report report;

    TimerCheck(Instant now, Report report) {
        this.now = now;
        this.report = report;
    }

    void check(Xml element) {
        String text = element.text();
        switch (element.name()) {
            case "timerEventDefinition" ->
                report.require(
                        element.children().stream()
                                        .filter(child -> child.is("timeDate", "timeDuration", "timeCycle"))
                                        .count()
                                == 1,
                        element,
                        "timer",
                        "Give the timer one date, one duration or one cycle");
            case "timeDate" ->
                report.require(
                        isPromise(text) || isNear(text),
                        element,
                        "timer",
                        "Write the date as ${promises.due(execution, 'policy')} or as a date within ten years");
            case "timeDuration" ->
                report.require(
                        isBetween(text, SHORTEST, LONGEST),
                        element,
                        "timer",
                        "Write a duration between PT1M and P10Y, or a date such as ${promises.after(execution, 'PT4H')}");
            case "timeCycle" ->
                report.require(
                        isCycle(text) || CRON.matcher(text).matches(),
                        element,
                        "timer",
                        "Write a cycle with an end, such as R3/PT1H: 1 to " + MAX_REPEATS
                                + " times, at least a minute apart, not from the past");
            case "failedJobRetryTimeCycle" ->
                report.require(
                        isRetry(text),
                        element,
                        "retry",
                        "Write R3/PT5M or PT1M,PT5M,PT30M,PT2H: up to ten, a minute to a day apart");
            default -> {}
        }
    }

    private static boolean isPromise(String text) {
        try {
            return ExpressionShape.in(text) && ExpressionShape.of(text).promise();
        } catch (ExpressionShape.Refused e) {
            return false;
        }
    }

    private boolean isCycle(String text) {
        Matcher cycle = CYCLE.matcher(text);
        return cycle.matches()
                && Integer.parseInt(cycle.group(1)) <= MAX_REPEATS
                && isBetween(cycle.group(3), SHORTEST, LONGEST)
                && (cycle.group(2) == null
                        || isNear(cycle.group(2)) && !instant(cycle.group(2)).isBefore(now.minus(Duration.ofDays(1))));
    }

    private static boolean isRetry(String text) {
        Matcher repeated = RETRIES.matcher(text);
        if (repeated.matches()) {
            return isBetween(repeated.group(2), SHORTEST, LONGEST_RETRY);
        }
        String[] each = text.split(",", -1);
        boolean bounded = each.length <= 10;
        for (String duration : each) {
            bounded &= isBetween(duration.trim(), SHORTEST, LONGEST_RETRY);
        }
        return bounded;
    }

    private boolean isNear(String text) {
        Instant date = instant(text);
        return date != null && Duration.between(now, date).abs().compareTo(LONGEST) <= 0;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZone) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    static boolean isBetween(String text, Duration shortest, Duration longest) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        long seconds = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            seconds += parts.group(i + 1) == null ? 0 : Long.parseLong(parts.group(i + 1)) * SECONDS[i];
        }
        return seconds >= shortest.toSeconds() && seconds <= longest.toSeconds();
    }
}
