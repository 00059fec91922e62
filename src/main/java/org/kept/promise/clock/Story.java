package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.promise.clock.Explanation.Kind;
import org.kept.promise.clock.Explanation.Part;
import org.kept.promise.clock.PromiseClock.Reckoning;

/** Writes an explanation while a due time is worked out: whoever spends time says on what, in the calendar's zone. */
final class Story {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final BusinessCalendar calendar;
    private final Instant start;
    private final Map<Kind, Map<String, Duration>> spent = new LinkedHashMap<>();

    Story(BusinessCalendar calendar, Instant start) {
        this.calendar = calendar;
        this.start = start;
        say(Kind.RECEIVED, "received " + when(start));
    }

    /** A step that takes no time of its own. */
    void say(Kind kind, String text) {
        spend(kind, text, Duration.ZERO);
    }

    /** Time that went into a step; the same step again adds to it. */
    void spend(Kind kind, String text, Duration time) {
        spent.computeIfAbsent(kind, unused -> new LinkedHashMap<>()).merge(text, time, Duration::plus);
    }

    /** Closed time: a holiday is named, anything else is nights and weekends. */
    void closed(LocalDate date, Duration time) {
        if (time.isZero()) {
            return;
        }
        calendar.special(date)
                .filter(day -> day.hours().isEmpty())
                .ifPresentOrElse(
                        day -> spend(Kind.HOLIDAY, day(date) + " " + day.name() + " skipped", time),
                        () -> spend(Kind.CLOSED, "nights and weekends not counted", time));
    }

    /** Names a day that is open at other hours than its week says. */
    void shortDay(LocalDate date) {
        calendar.special(date).filter(day -> !day.hours().isEmpty()).ifPresent(day -> {
            List<String> hours = day.hours().stream().map(Span::toString).toList();
            say(Kind.SHORT_DAY, day(date) + " open " + String.join(", ", hours) + " (" + day.name() + ")");
        });
    }

    void paused(Pause pause, Duration time) {
        String reason = pause.reason() == null || pause.reason().isBlank() ? "" : " " + pause.reason();
        spend(Kind.PAUSED, "paused " + words(pause.interval().length()) + reason, time);
    }

    Reckoning due(Instant dueAt) {
        say(Kind.DUE, "due " + when(dueAt));
        List<Part> parts = new ArrayList<>();
        spent.forEach(
                (kind, steps) -> steps.forEach((text, time) -> parts.add(new Part(kind, text, time.toSeconds()))));
        parts.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new Reckoning(dueAt, new Explanation(parts));
    }

    String when(Instant moment) {
        LocalDateTime local = calendar.local(moment);
        return day(local.toLocalDate()) + " " + TIME.format(local);
    }

    String day(LocalDate date) {
        return (date.getYear() == calendar.date(start).getYear() ? DAY : DAY_OF_YEAR).format(date);
    }

    private static String words(Duration time) {
        List<String> words = new ArrayList<>();
        add(words, time.toDays(), "day");
        add(words, time.toHoursPart(), "hour");
        add(words, time.toMinutesPart(), "minute");
        return words.isEmpty() ? "under a minute" : String.join(" ", words.subList(0, Math.min(2, words.size())));
    }

    private static void add(List<String> words, long amount, String unit) {
        if (amount > 0) {
            words.add(amount + " " + unit + (amount == 1 ? "" : "s"));
        }
    }
}
