package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * A promise is due at another time than before, or its clock stopped or runs again. Published in the changing transaction,
 * so that timers and tasks follow.
 *
 * @param name what was promised, such as "Final response"
 * @param why the pause's or extension's reason; null otherwise
 * @param warnAt when it is at risk; while its clock stands still, when it has done so for too long
 * @param dueAt when it is due; while its clock stands still, the same as {@code warnAt}
 * @param paused whether the clock stands still now
 */
public record PromiseMoved(
        CaseRef ref, String policy, String name, Move move, String why, Instant warnAt, Instant dueAt, boolean paused) {

    /** What moved it. */
    public enum Move {
        MADE,
        PAUSED,
        RESUMED,
        EXTENDED
    }
}
