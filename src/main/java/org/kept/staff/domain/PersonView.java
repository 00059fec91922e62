package org.kept.staff.domain;

import java.util.Map;
import java.util.Set;
import org.kept.staff.Person;
import org.kept.staff.hours.Shift;

/**
 * A person with everything that administrators look after.
 *
 * @param version what a change must name, so that two administrators do not undo each other's work
 */
public record PersonView(
        Person person, Set<Shift> shifts, Map<String, Integer> skills, boolean mustChangePassword, long version) {}
