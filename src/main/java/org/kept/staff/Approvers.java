package org.kept.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who is left to decide once those are excluded who asked or whom it is about, so that a process asks the next team before a
 * task waits for people who must not do it.
 */
@Component
public class Approvers {

    private final People people;

    Approvers(People people) {
        this.people = people;
    }

    /** The active members of the team who are not excluded; none means that nobody of this team could decide. */
    public List<Person> free(String team, Collection<String> excluded) {
        return people.members(team).stream()
                .filter(person -> !excluded.contains(person.username()))
                .toList();
    }

    /** The first of these teams, in their order, that has somebody free. */
    public Optional<String> firstFree(List<String> teams, Collection<String> excluded) {
        return teams.stream().filter(team -> !free(team, excluded).isEmpty()).findFirst();
    }
}
