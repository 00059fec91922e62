package org.kept.studio.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;

/**
 * One file of a deployment that somebody answers for: who made, approved and deployed what, and what for.
 *
 * @param id the same for files that were deployed together
 * @param kind {@code release}, or {@code restore} for a switch back to what was live before
 * @param baseVersion what it was made from; 0 for a new file
 * @param restoredVersion whose content a switch back deployed again; null for a release
 * @param purpose what it is for, with who submitted it and when
 * @param approval who approved it; null for a switch back
 */
public record Release(
        UUID id,
        String kind,
        ModelRef ref,
        int version,
        String hash,
        int baseVersion,
        Integer restoredVersion,
        List<String> authors,
        Draft.Submission purpose,
        Draft.Act approval,
        Instant deployedAt,
        String deployedBy,
        String deployment) {}
