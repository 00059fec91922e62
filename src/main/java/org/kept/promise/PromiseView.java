package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * One promise as people read it.
 *
 * @param policy the policy's id, such as {@code first-contact-hot}
 * @param name what was promised, such as "First contact"
 * @param dueAt when it is due; while its clock stands still, it will be later by what the pause takes
 * @param warnAt when it begins to be at risk; while its clock stands still, when it has done so for too long
 * @param explanation how the due time came about, in words
 * @param fulfilledAt when it was done, kept or not; null while open
 * @param pausedSince since when its clock stands still; null while it runs
 * @param pauseReason why it stands still; null while it runs
 * @param extended how often it was extended
 * @param calendar the id of the calendar it is counted in
 */
public record PromiseView(
        CaseRef ref,
        String policy,
        String name,
        Instant startedAt,
        Instant dueAt,
        Instant warnAt,
        PromiseState state,
        String explanation,
        Instant fulfilledAt,
        Instant pausedSince,
        String pauseReason,
        int extended,
        String calendar) {}
