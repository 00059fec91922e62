package org.kept.staff.hours;

/** Why somebody is away; no more than colleagues need to know. */
public enum AbsenceKind {
    HOLIDAY,
    SICK,
    TRAINING,
    OTHER
}
