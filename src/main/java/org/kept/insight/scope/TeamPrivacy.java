package org.kept.insight.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.insight.InsightSettings;
import org.kept.staff.People;
import org.kept.staff.Team;
import org.springframework.stereotype.Component;

/**
 * Of which teams nothing may be said that would be said of a person: how fast they are, how long they hold or work on a step, how
 * well they keep to it. How much work waits for a team may always be said: it is about the work. See ADR 0082.
 */
@Component
public class TeamPrivacy {

    private record Size(String team, int members) {}

    private final People people;
    private final InsightSettings settings;

    TeamPrivacy(People people, InsightSettings settings) {
        this.people = people;
        this.settings = settings;
    }

    /** Whether that is so of this team; a team that nobody is in, or knows, is as small as can be. */
    public boolean hides(String team) {
        return !shown().contains(team);
    }

    /** The teams of which it is said. */
    public Set<String> shown() {
        Set<String> shown = people.teams().stream().map(Team::id).collect(Collectors.toCollection(HashSet::new));
        shown.removeAll(hidden());
        return shown;
    }

    /**
     * Every team with fewer members than the smallest group. Where these together are too few as well, the next larger team is with
     * them: else whoever takes all other teams from the whole would see the few that are left.
     */
    public Set<String> hidden() {
        List<Size> sizes = people.teams().stream()
                .map(Team::id)
                .map(team -> new Size(team, people.members(team).size()))
                .sorted(Comparator.comparingInt(Size::members).thenComparing(Size::team))
                .toList();
        List<Size> hidden = new ArrayList<>();
        int together = 0;
        for (Size size : sizes) {
            boolean small = size.members() < smallest();
            if (!small && (hidden.isEmpty() || together >= smallest())) {
                break;
            }
            hidden.add(size);
            together += size.members();
        }
        return new HashSet<>(hidden.stream().map(Size::team).toList());
    }

    /** How many people a team must have before its numbers are shown. */
    public int smallest() {
        return settings.smallestGroup();
    }
}
