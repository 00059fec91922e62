package org.kept.workflow;

import java.util.Map;

/** How long promises take, for checks of models that count what a customer waits; the promises themselves know it better. */
public interface PolicyTerms {

    /** The calendar days of each policy, by its id, rounded up; ten working days are fourteen. */
    Map<String, Integer> days();
}
