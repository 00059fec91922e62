package org.kept.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.kept.shared.CaseRef;

/**
 * The odds of many promises at once, by the same counting as on the page of each case (ADR 0078), and how such odds have fared: asked
 * at past moments with what was known then.
 */
public interface BreachOdds {

    /** The open promises of these cases, each with its odds; those paused or overdue without. */
    List<Risk> now(Collection<CaseRef> cases);

    /**
     * What would have been said at past moments, and what came true.
     *
     * @param prefix of the cases' references, such as {@code LEAD-}
     * @param most so many answers are enough: spread evenly over all that could be had
     */
    List<Answer> replay(String prefix, List<Instant> moments, int most);

    /**
     * An open promise.
     *
     * @param chance null where the past says too little, or it is overdue or paused
     */
    record Risk(CaseRef ref, String name, Instant dueAt, boolean paused, Clocks.Chance chance) {}

    /** The odds that it would be broken, from 0 to 1, and whether it was. */
    record Answer(double odds, boolean broken) {}
}
