package org.kept.staff.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days away and who covers: people enter their own, administrators anybody's. */
@Service
@Transactional
public class AbsenceService {

    private final AbsenceRepository absences;
    private final People people;
    private final Clock clock;

    AbsenceService(AbsenceRepository absences, People people, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** Absences that are not over yet, the next one first. */
    @Transactional(readOnly = true)
    public List<AbsenceView> coming(String username) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), person(username).zone());
        return absences.findByUsernameAndLastDayGreaterThanEqualOrderByFirstDay(username, today).stream()
                .map(Absence::view)
                .toList();
    }

    /** Enters days away. */
    public void enter(String username, AbsenceView days) {
        person(username);
        require(days.firstDay() != null, "firstDay", "Say which day is the first one away");
        require(days.lastDay() != null, "lastDay", "Say which day is the last one away");
        require(!days.lastDay().isBefore(days.firstDay()), "lastDay", "The last day is before the first");
        require(days.lastDay().isBefore(days.firstDay().plusYears(2)), "lastDay", "At most two years at once");
        require(days.kind() != null, "kind", "Say why");
        if (days.substitute() != null) {
            boolean able = !days.substitute().equals(username)
                    && people.find(days.substitute()).filter(Person::active).isPresent();
            require(able, "substitute", "Choose a colleague who works here");
        }
        absences.save(
                new Absence(username, days, clock.instant(), people.current().username()));
    }

    /** Takes days away back. */
    public void withdraw(String username, UUID id) {
        absences.delete(absences.findByIdAndUsername(id, username).orElseThrow(() -> new NotFoundException("absence")));
    }

    private Person person(String username) {
        return people.find(username).orElseThrow(() -> new NotFoundException("person"));
    }

    private static void require(boolean holds, String field, String message) {
        if (!holds) {
            throw InvalidInputException.of(field, message);
        }
    }
}
