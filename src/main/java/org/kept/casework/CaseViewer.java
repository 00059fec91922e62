package org.kept.casework;

import java.util.Map;
import org.kept.staff.Person;
import org.kept.staff.Role;

/** A person as queries know them, so that every list, count and search filters by the same rule. */
public record CaseViewer(String username, String[] teams, boolean seesAll) {

    /** Cases (as {@code c}) this viewer may see, those to which their team was called because a promise is at risk included; its parameters come from {@link #parameters()}. */
    public static final String SEES_CASE =
            """
            (:seesAll or c.owner = :me or c.team = any(cast(:teams as text[])) or c.called && cast(:teams as text[]) or exists (
                select 1 from app.casework_step mine where mine.ref = c.ref and mine.ended_at is null
                and (mine.assignee = :me or mine.groups && cast(:teams as text[]))))""";

    /** The view of this person: managers, analysts and administrators see every case. */
    public static CaseViewer of(Person person) {
        boolean all = person.is(Role.MANAGER) || person.is(Role.ANALYST) || person.is(Role.ADMIN);
        return new CaseViewer(person.username(), person.teams().toArray(String[]::new), all);
    }

    /** The parameters of {@link #SEES_CASE}. */
    public Map<String, Object> parameters() {
        return Map.of("me", username, "teams", teams, "seesAll", seesAll);
    }

    /** Whether this viewer is in one of these teams. */
    public boolean inAny(java.util.Collection<String> groups) {
        return java.util.Arrays.stream(teams).anyMatch(groups::contains);
    }
}
