package org.kept.casework.measures;

import java.util.List;

/**
 * What a module's process is judged by: how its cases are told apart, and its measures. A module gives one; managers' pages,
 * exports, alerts and goals read them all alike, and nothing of this is written into them.
 */
public interface CaseMeasures {

    /** The process whose cases are measured. */
    String processKey();

    /**
     * What kind of case it is, as a scalar SQL expression over the case {@code c} of {@code app.casework_case}, such as {@code
     * (select l.rating from app.lead l where l.number = c.ref)}: few values, never about a person.
     */
    String segment();

    /**
     * On which channel the customer came with it, as an expression like that of {@link #segment()}, such as {@code (select
     * l.source_channel from app.lead l where l.number = c.ref)}; by default nobody knows.
     */
    default String channel() {
        return "null::text";
    }

    /** The measures in the order in which managers read them. */
    List<CaseMeasure> measures();
}
