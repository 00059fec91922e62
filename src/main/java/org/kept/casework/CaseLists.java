package org.kept.casework;

import java.util.List;
import org.kept.shared.Slice;

/** Cases by filter, only those that the person who is signed in may see: every number on a page has its list here. */
public interface CaseLists {

    /**
     * One page, the newest case first.
     *
     * @param after the {@code next} of the page before, or null for the first
     * @throws org.kept.shared.InvalidInputException if {@code after} is not one of ours
     */
    Slice<CaseSummary> list(CaseFilter filter, String after, int limit);

    /** How many the list would show on all its pages. */
    long count(CaseFilter filter);

    /** Where money waits: open value by currency and next step, the largest first. */
    List<WaitingMoney> waitingMoney(int limit);

    /**
     * Money that waits at one step.
     *
     * @param step the step's name in the model's words
     */
    record WaitingMoney(String processKey, String step, String currency, java.math.BigDecimal value, long cases) {}
}
