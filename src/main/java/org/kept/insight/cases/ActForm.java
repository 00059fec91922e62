package org.kept.insight.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.Person;

/**
 * What somebody typed beside a list of cases, kept as it was typed until it makes sense.
 *
 * @param ref the cases that were ticked
 * @param all whether all on the page are meant
 * @param shown the cases on the page
 */
record ActForm(
        String act,
        List<String> ref,
        boolean all,
        List<String> shown,
        String person,
        String priority,
        String due,
        String until,
        String reason) {

    static final ActForm EMPTY = new ActForm("", List.of(), false, List.of(), "", "", "", "", "");

    private static final int LONGEST_REASON = 500;
    private static final int MOST = 500;

    /** The references that are meant, each once. */
    List<String> meant() {
        return (all ? shown : ref).stream().distinct().limit(MOST).toList();
    }

    /**
     * What is to be done.
     *
     * @throws InvalidInputException with every field that makes no sense; messages are keys after {@code insight.act.}
     */
    Act read(Function<String, Person> people, ZoneId zone, Instant now) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (meant().isEmpty()) {
            problems.put("ref", "pick.cases");
        }
        Act read =
                switch (act) {
                    case "assign" -> assign(people, problems);
                    case "priority" -> prioritise(problems);
                    case "due" -> new Act.Due(moment("due", due, 17, zone, now, problems));
                    case "park" -> park(zone, now, problems);
                    default -> {
                        problems.put("act", "pick.act");
                        yield null;
                    }
                };
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems.entrySet().stream()
                    .map(one -> new FieldProblem(one.getKey(), one.getValue()))
                    .toList());
        }
        return read;
    }

    private Act assign(Function<String, Person> people, Map<String, String> problems) {
        Person found = person.isBlank() ? null : people.apply(person);
        if (found == null || !found.active()) {
            problems.put("person", person.isBlank() ? "pick.person" : "no.person");
        }
        return new Act.Assign(found);
    }

    private Act prioritise(Map<String, String> problems) {
        for (Act.Priority one : Act.Priority.values()) {
            if (one.name().equalsIgnoreCase(priority)) {
                return new Act.Prioritise(one);
            }
        }
        problems.put("priority", "pick.priority");
        return null;
    }

    private Act park(ZoneId zone, Instant now, Map<String, String> problems) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            problems.put("reason", reason.isBlank() ? "no.reason" : "long.reason");
        }
        return new Act.Park(moment("until", until, 8, zone, now, problems), reason.strip());
    }

    /** A day means its morning or its evening; a moment is what it says. */
    private static Instant moment(
            String field, String typed, int hour, ZoneId zone, Instant now, Map<String, String> problems) {
        if (typed.isBlank()) {
            problems.put(field, "pick." + field);
            return null;
        }
        try {
            LocalDateTime at = typed.contains("T")
                    ? LocalDateTime.parse(typed)
                    : LocalDate.parse(typed).atTime(hour, 0);
            Instant moment = at.atZone(zone).toInstant();
            if (!moment.isAfter(now) || at.getYear() > 2200) {
                problems.put(field, "past");
            }
            return moment;
        } catch (DateTimeException e) {
            problems.put(field, "no.day");
            return null;
        }
    }
}
