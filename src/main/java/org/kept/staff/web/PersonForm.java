package org.kept.staff.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.staff.Role;
import org.kept.staff.domain.PersonDetails;
import org.kept.staff.domain.PersonView;
import org.kept.staff.hours.WorkingPattern;

/**
 * A person as administrators type them.
 *
 * @param skills such as {@code german 5, spanish 2}
 * @param hours one line a weekday, Monday first
 * @param version what the form was filled from
 */
record PersonForm(
        String username,
        String name,
        String email,
        String zone,
        Integer capacity,
        Set<Role> roles,
        Set<String> teams,
        String skills,
        List<String> hours,
        Long version) {

    private static final int USUAL_CAPACITY = 25;

    PersonForm {
        roles = roles == null ? Set.of() : roles;
        teams = teams == null ? Set.of() : teams;
        hours = hours == null ? List.of() : hours;
        skills = skills == null ? "" : skills;
        version = version == null ? 0L : version;
    }

    static PersonForm empty() {
        return new PersonForm(
                "",
                "",
                "",
                WorkingPattern.HOME.getId(),
                USUAL_CAPACITY,
                Set.of(Role.STAFF),
                Set.of(),
                "",
                HoursText.write(WorkingPattern.officeHours()),
                0L);
    }

    static PersonForm of(PersonView view) {
        var person = view.person();
        String skills = new TreeMap<>(view.skills())
                .entrySet().stream()
                        .map(skill -> skill.getKey() + " " + skill.getValue())
                        .collect(Collectors.joining(", "));
        return new PersonForm(
                person.username(),
                person.name(),
                person.email(),
                person.zone().getId(),
                person.capacity(),
                person.roles(),
                person.teams(),
                skills,
                HoursText.write(view.shifts()),
                view.version());
    }

    PersonDetails details() {
        return new PersonDetails(
                name,
                email,
                zone,
                capacity == null ? -1 : capacity,
                roles,
                teams,
                HoursText.read(hours),
                skillLevels());
    }

    private Map<String, Integer> skillLevels() {
        Map<String, Integer> levels = new HashMap<>();
        for (String skill : skills.split(",")) {
            if (!skill.isBlank()) {
                String[] parts = skill.strip().split("\\s+(?=\\d+$)");
                if (parts.length != 2 || parts[1].length() > 1) {
                    throw InvalidInputException.of(
                            "skills", "Write a skill with its level from 1 to 5, such as german 3");
                }
                levels.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
        return levels;
    }
}
