package org.kept.customer.domain;

import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.stereotype.Component;

/** Who may make one customer of two: a wrong merge mixes up two people, so it is for those who look after the data. */
@Component("mergeRights")
public class MergeRights {

    private static final String STEWARDS = "data-stewards";

    private final People people;

    MergeRights(People people) {
        this.people = people;
    }

    /** Whether the person who is signed in may. */
    public boolean mine() {
        Person person = people.current();
        return person.is(Role.MANAGER)
                || person.is(Role.ADMIN)
                || person.teams().contains(STEWARDS);
    }
}
