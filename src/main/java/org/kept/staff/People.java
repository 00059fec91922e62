package org.kept.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who works here. */
public interface People {

    /** The person with this user name, active or not. */
    Optional<Person> find(String username);

    /** Who is signed in; only callable on a request that is. */
    Person current();

    /** The active members of a team. */
    List<Person> members(String team);

    /** The members of a team who are on shift and not absent at that moment, by their own working pattern and zone. */
    List<Person> onShift(String team, Instant at);

    /** Who covers for this person at that moment: the named substitute while absent, else nobody. */
    Optional<Person> coverFor(String username, Instant at);

    /** Everybody who works here now, by name. */
    List<Person> all();

    /** All teams, by name. */
    List<Team> teams();

    /** What people call the teams, by their ids. */
    default Map<String, String> teamNames() {
        return teams().stream().collect(Collectors.toMap(Team::id, Team::name));
    }
}
