package org.kept.workflow;

import java.util.Map;
import org.kept.shared.CaseRef;

/** Starting, telling and ending process instances, in the caller's transaction: record and process cannot drift apart. */
public interface Processes {

    /**
     * Starts the newest version of a process for a case.
     *
     * @return the engine's id of the new process instance
     * @throws org.kept.shared.ConflictException if this case already has a running instance of it
     */
    String start(String processKey, CaseRef ref, Map<String, Object> variables);

    /**
     * The same for a process that begins by this message.
     *
     * @throws org.kept.shared.NotFoundException if the newest version of that process does not
     */
    String startBy(String message, String processKey, CaseRef ref, Map<String, Object> variables);

    /**
     * Tells everything that waits for this message in the case's processes.
     *
     * @return whether anybody was waiting
     */
    boolean correlate(CaseRef ref, String message, Map<String, Object> variables);

    /** Ends all processes of the case without going on, for a stated reason. */
    void cancel(CaseRef ref, String reason);
}
