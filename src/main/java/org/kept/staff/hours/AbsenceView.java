package org.kept.staff.hours;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days away, as pages show them and people enter them.
 *
 * @param id null while it is only entered
 * @param lastDay the last day away, included
 * @param substitute the user name of who covers, or null
 */
public record AbsenceView(UUID id, LocalDate firstDay, LocalDate lastDay, String substitute, AbsenceKind kind) {}
