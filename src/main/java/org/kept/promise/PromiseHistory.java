package org.kept.promise;

import java.time.Instant;
import java.util.List;
import org.kept.shared.CaseRef;

/** What moved the clocks of a case, each with its reason and what shows it, for whoever has to prove it later. */
public interface PromiseHistory {

    /** Pauses and extensions of all promises of the case, in their order. */
    List<Move> moves(CaseRef ref);

    /**
     * One of them.
     *
     * @param kind {@code pause} or {@code extension}
     * @param until when a pause ended; null while it lasts, and for extensions
     * @param by how much it was extended, such as {@code 10 working_days}; null for pauses
     * @param evidence what asked for the pause; null for extensions
     */
    record Move(String policy, String kind, Instant at, Instant until, String by, String reason, String evidence) {}
}
