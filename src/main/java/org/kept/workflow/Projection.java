package org.kept.workflow;

import java.util.Map;

/**
 * A table that follows the engine. What happens in a transaction is collected and written before it commits, all
 * projections in one statement: each gives one data-modifying common table expression over the relation {@code batch}, which
 * has one row with one column {@code b jsonb}:
 *
 * <pre>{@code
 * { "steps":     [ {id, ref, processInstanceId, processKey, processVersion, activityId, name, type, taskId, calledInstanceId,
 *                   startedAt, endedAt, canceled, assignee} ],          one per activity instance, its newest state
 *   "tasks":     [ {id, ref, processInstanceId, processKey, processVersion, activityId, name, formKey, assignee, groups,
 *                   dueAt, followUpAt, createdAt, endedAt, deleteReason, priority,
 *                   notBy} ],                                           one per user task, its newest state
 *   "instances": [ {id, ref, processKey, processVersion, definitionId, rootId, startedAt, endedAt, endActivityId, deleteReason} ],
 *   "decisions": [ {id, ref, processInstanceId, activityId, decisionKey, decisionVersion, at} ] }   the id: its step's, a colon and its key
 * }</pre>
 *
 * A module may add lists of its own through {@link Batch}. Times are ISO instants; a key is absent where it is unknown; {@code ref} is the business key.
 */
public interface Projection {

    /** A name for the common table expression: lower case letters and underscores. */
    String name();

    /** The statement, such as {@code insert into app.inbox_task (...) select ... from batch, jsonb_to_recordset(b->'tasks') ...}. */
    String sql();

    /** The batch of the running transaction: a module adds what it wants written with the engine's doings, in the one statement. */
    interface Batch {

        /** Adds an entry to a list of the module's own; the list's name is no other's. */
        void add(String list, Map<String, ?> entry);
    }
}
