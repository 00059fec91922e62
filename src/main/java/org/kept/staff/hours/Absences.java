package org.kept.staff.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is away on a day, for whoever gives out work. */
@Component
public class Absences {

    private final AbsenceRepository absences;

    Absences(AbsenceRepository absences) {
        this.absences = absences;
    }

    /** Those of these people who are away on that day of their own calendar. */
    public Set<String> away(Collection<String> usernames, LocalDate day) {
        return absences.on(usernames, day).stream().map(Absence::username).collect(Collectors.toSet());
    }

    /** The user name of who covers for somebody on that day, if they are away and have named anybody. */
    public Optional<String> substitute(String username, LocalDate day) {
        return absences.on(Set.of(username), day).stream()
                .map(absence -> absence.view().substitute())
                .filter(substitute -> substitute != null)
                .findFirst();
    }
}
