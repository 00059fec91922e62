package org.kept.staff.domain;

import java.util.Map;
import java.util.Set;
import org.kept.staff.Role;
import org.kept.staff.hours.Shift;

/**
 * What an administrator says of a person.
 *
 * @param zone the id of a time zone, such as {@code Europe/London}
 * @param skills what they know, with a level from 1 to 5
 */
public record PersonDetails(
        String name,
        String email,
        String zone,
        int capacity,
        Set<Role> roles,
        Set<String> teams,
        Set<Shift> shifts,
        Map<String, Integer> skills) {}
