package org.kept.casework;

import java.time.Instant;
import java.util.Optional;
import org.kept.shared.CaseRef;

/** Tasks that are over, for telling whoever comes late who was first. */
public interface EndedTasks {

    /** The ended task, if there was one and the person who is signed in could see it while it was open. */
    Optional<EndedTask> find(String taskId);

    /**
     * A task that is over.
     *
     * @param person the user name of who had it last, or null
     * @param canceled whether the process went on without it
     */
    record EndedTask(CaseRef ref, String name, String person, boolean canceled, Instant endedAt) {}
}
