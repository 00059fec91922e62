package org.kept.promise.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.Span;
import org.kept.promise.clock.SpecialDay;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where hours and holidays are changed; promises that were made keep their due times until a pause moves them. */
@Service
@Transactional
public class CalendarDesk {

    private final CalendarTable calendars;

    CalendarDesk(CalendarTable calendars) {
        this.calendars = calendars;
    }

    /**
     * Adds a calendar that begins with the hours and days of another.
     *
     * @throws InvalidInputException naming every field that makes no sense
     */
    public void add(CalendarTable.Entry calendar, String like) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!calendar.id().matches("[a-z][a-z0-9-]{0,59}")) {
            problems.add(
                    new FieldProblem("id", "Give it an id of small letters, digits and hyphens, such as scotland"));
        }
        if (calendar.name().isEmpty() || calendar.name().length() > 120) {
            problems.add(new FieldProblem("name", "Give it a name of up to 120 characters"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(calendar.zone())) {
            problems.add(new FieldProblem("zone", "Give a zone such as Europe/London"));
        }
        if (calendar.source().isEmpty() || calendar.source().length() > 500) {
            problems.add(new FieldProblem("source", "Say in up to 500 characters where its hours and days come from"));
        }
        if (calendars.find(like).isEmpty()) {
            problems.add(new FieldProblem("like", "Choose a calendar of the list"));
        }
        if (problems.isEmpty() && !calendars.add(calendar, like, Actor.name())) {
            problems.add(new FieldProblem("id", "There is a calendar of this id already"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Adds opening hours to a weekday; they may not overlap others of that day. */
    public void addHours(String id, DayOfWeek day, String opens, String closes) {
        known(id);
        Span hours = span(opens, closes);
        boolean overlaps = calendars.week(id).getOrDefault(day, List.of()).stream()
                .anyMatch(other -> other.from() < hours.to() && hours.from() < other.to());
        if (overlaps) {
            throw InvalidInputException.of("opens", "These hours overlap others of that day");
        }
        calendars.addHours(id, day, hours);
        calendars.changed(id, Actor.name());
    }

    /** Removes opening hours; the last ones stay, because clocks of a calendar that never opens never end. */
    public void removeHours(String id, DayOfWeek day, int opens) {
        known(id);
        long spans = calendars.week(id).values().stream().mapToLong(List::size).sum();
        if (spans <= 1) {
            throw InvalidInputException.of("opens", "A calendar needs opening hours on at least one day");
        }
        calendars.removeHours(id, day, opens);
        calendars.changed(id, Actor.name());
    }

    /** Says that a day differs: closed when both times are empty, otherwise open at these. */
    public void putSpecialDay(String id, LocalDate day, String name, String opens, String closes) {
        known(id);
        if (day == null || day.getYear() < 2000 || day.getYear() > 2200) {
            throw InvalidInputException.of("day", "Give the day");
        }
        if (name == null || name.isBlank() || name.length() > 120) {
            throw InvalidInputException.of("name", "Give the day a name of up to 120 characters");
        }
        boolean closed = (opens == null || opens.isBlank()) && (closes == null || closes.isBlank());
        List<Span> hours = closed ? List.of() : List.of(span(opens, closes));
        calendars.putSpecialDay(id, day, new SpecialDay(name.strip(), hours));
        calendars.changed(id, Actor.name());
    }

    /** Lets a day be like its week again. */
    public void removeSpecialDay(String id, LocalDate day) {
        known(id);
        calendars.removeSpecialDay(id, day);
        calendars.changed(id, Actor.name());
    }

    private void known(String id) {
        if (calendars.find(id).isEmpty()) {
            throw new NotFoundException("calendar");
        }
    }

    private static Span span(String opens, String closes) {
        try {
            return Span.of(opens, closes);
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("opens", e.getMessage());
        }
    }
}
