package org.kept.promise.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.PromiseClock.Reckoning;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.domain.CalendarTable;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the policy pages offer to choose from, and what a policy would say. */
@Component
class PolicyChoices {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private final CalendarTable calendars;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    PolicyChoices(CalendarTable calendars, People people, MessageSource messages, Clock clock) {
        this.calendars = calendars;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        for (PromiseUnit unit : PromiseUnit.values()) {
            units.put(unit.code(), say("promise.unit." + unit.code()));
        }
        return units;
    }

    Map<String, String> calendars() {
        Map<String, String> names = new LinkedHashMap<>();
        calendars.all().forEach(calendar -> names.put(calendar.id(), calendar.name()));
        return names;
    }

    Map<String, String> teams() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", say("promise.policy.team.none"));
        people.teams().forEach(team -> names.put(team.id(), team.name()));
        return names;
    }

    /** The start to try a policy with: what was asked for, or now in the house's zone. */
    String start(String asked) {
        if (asked != null && !asked.isBlank()) {
            return asked;
        }
        return FIELD.format(LocalDateTime.ofInstant(
                clock.instant(), calendars.get("england").zone()));
    }

    /** What the form's terms would say; null while they make no sense. */
    String explain(PolicyForm form) {
        try {
            return reckon(form).explanation().text();
        } catch (InvalidInputException e) {
            return null;
        }
    }

    /** Works the form's terms out, which refuses terms that make no sense. */
    Reckoning reckon(PolicyForm form) {
        BusinessCalendar calendar = calendars
                .find(form.calendar())
                .orElseThrow(() -> InvalidInputException.of("calendar", say("promise.policy.calendar.unknown")));
        if (!teams().containsKey(form.escalateTeam() == null ? "" : form.escalateTeam())) {
            throw InvalidInputException.of("escalateTeam", say("promise.policy.team.unknown"));
        }
        return Course.of(form.term(), moment(form.start(), calendar), Boolean.TRUE.equals(form.receiptRolls()))
                .reckon(calendar);
    }

    /** Puts a problem at its field, or on top of the form where it has none. */
    void show(FieldProblem problem, BindingResult result) {
        if (result.getFieldType(problem.field()) != null) {
            result.rejectValue(problem.field(), "refused", problem.message());
        } else {
            result.reject("refused", problem.message());
        }
    }

    private Instant moment(String start, BusinessCalendar calendar) {
        try {
            LocalDateTime local = LocalDateTime.parse(start(start));
            if (local.getYear() >= 1970 && local.getYear() < 2200) {
                return local.atZone(calendar.zone()).toInstant();
            }
        } catch (DateTimeParseException e) {
            throw InvalidInputException.of("start", say("promise.preview.start.problem"));
        }
        throw InvalidInputException.of("start", say("promise.preview.start.problem"));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
