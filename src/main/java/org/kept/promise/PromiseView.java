package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * One promise as people read it.
 *
 * @param policy the policy's id, such as {@code first-contact-hot}
 * @param name what was promised, such as "First contact"
 * @param warnAt when it begins to be at risk
 * @param explanation how the due time came about, in words
 * @param fulfilledAt when it was done, kept or not; null while open
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
        Instant fulfilledAt) {}
