package org.kept.staff;

import java.time.ZoneId;
import java.util.Set;

/**
 * Somebody who works here.
 *
 * @param username what they sign in with, what tasks and cases name them by; never changes
 * @param name how colleagues know them
 * @param teams the ids of their teams, which are the candidate groups of the processes
 * @param capacity how many open cases they take before routing passes them by
 */
public record Person(
        String username,
        String name,
        String email,
        Set<Role> roles,
        Set<String> teams,
        ZoneId zone,
        int capacity,
        boolean active) {

    /** Whether this person has the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
