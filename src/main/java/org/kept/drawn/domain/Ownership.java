package org.kept.drawn.domain;

import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.staff.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves cases between teams, as their processes say. */
@Component
public class Ownership {

    private final Cases cases;
    private final People people;

    Ownership(Cases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /**
     * Gives the case to a team.
     *
     * @throws ConflictException if there is no such team
     */
    @Transactional
    public void give(CaseRef ref, String team) {
        String name = people.teamNames().get(team);
        if (name == null) {
            throw new ConflictException("There is no team '" + team + "'");
        }
        cases.assign(ref, null, team);
        cases.tell(ref, new Cases.StoryEntry(null, "event", null, "The case went to " + name));
    }
}
