package org.kept.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kept.shared.CaseRef;

/** What the processes of a case wait for besides people; read from the engine, so not for pages that are open all day. */
public interface Waits {

    /** What kind of thing is awaited; an incident awaits an administrator. */
    enum Kind {
        TIMER,
        MESSAGE,
        JOB,
        INCIDENT
    }

    /**
     * One thing awaited.
     *
     * @param name the message's name, or the activity's id
     * @param until when the timer is due or the job may run; null for messages and incidents
     */
    record Wait(CaseRef ref, String activityId, Kind kind, String name, Instant until) {}

    /** The waits of these cases. */
    List<Wait> of(Collection<CaseRef> refs);

    /** The references, among those of running processes, for which anything is awaited. */
    List<Wait> all();
}
