package org.kept.casework;

import java.time.Instant;
import java.util.List;

/** What stands still because it failed, for administrators. */
public interface Incidents {

    /** Every open incident where it began, the newest first; at most 500. */
    List<Incident> open();

    /** How many there are. */
    long count();

    /**
     * Has the failed step tried again, soon and once.
     *
     * @throws org.kept.shared.ConflictException if it is over already
     */
    void retry(String incidentId);

    /**
     * One incident.
     *
     * @param ref the case it holds up; null for a process without one
     * @param message what failed, as the program said it
     * @param retryable whether trying again is a way out
     */
    record Incident(String id, String ref, String activity, String message, Instant at, boolean retryable) {}
}
