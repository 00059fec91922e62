package org.kept.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kept.shared.CaseRef;

/** Where cases stood when: asked for the odds of a promise, answered by whoever keeps the steps. */
public interface PastSteps {

    /** When each of these cases stood at a step at which this one stands now; those that never did are absent. */
    Map<CaseRef, List<Stay>> likeNow(CaseRef now, Collection<CaseRef> past);

    /** All stays of these cases at steps that somebody does; cases without any are absent. */
    Map<CaseRef, List<Stood>> of(Collection<CaseRef> cases);

    /** A stay, and at which step: equal names are the same step. */
    record Stood(String step, Stay stay) {}

    /** A stay at a step; {@code until} is null while it lasts. */
    record Stay(Instant from, Instant until) {

        /** Whether it covers that moment. */
        public boolean covers(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }
}
