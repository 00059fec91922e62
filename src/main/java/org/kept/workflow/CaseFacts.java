package org.kept.workflow;

import java.util.Map;
import org.kept.shared.CaseRef;

/**
 * What a process may read of its record: conditions read {@code ${facts.estimatedValue > 10000}}, decision tables read
 * {@code facts.jobLevel}, forms are pre-filled from them. A module gives one for each kind of case it owns.
 */
public interface CaseFacts {

    /** The prefix of the references served, such as {@code LEAD}. */
    String prefix();

    /** Every fact with its type (String, Boolean, Long, BigDecimal, LocalDate, Instant or List), for checks and pickers. */
    Map<String, Class<?>> schema();

    /** The values now; an unknown fact is there with {@code null}, so that an expression never fails for want of a key. */
    Map<String, Object> of(CaseRef ref);
}
