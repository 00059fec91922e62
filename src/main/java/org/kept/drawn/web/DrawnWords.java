package org.kept.drawn.web;

import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** What people call things; templates write {@code ${@drawnWords.team(id)}}. */
@Component("drawnWords")
class DrawnWords {

    private final People people;

    DrawnWords(People people) {
        this.people = people;
    }

    /** The team's name. */
    public String team(String id) {
        return people.teamNames().getOrDefault(id, id);
    }
}
