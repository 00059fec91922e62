package org.kept.workflow.starts;

import org.kept.shared.CaseRef;

/** Is told, in the ending transaction, that the process of a case is over: whoever keeps the case closes it. */
public interface CaseEnds {

    /** The process has come to its end, or was cancelled. */
    void ended(End end);

    /**
     * How it ended.
     *
     * @param outcome what the model calls the end: what {@code Set outcome} said, else the end event's property {@code outcome},
     *     else its name; null where it says nothing
     * @param cancelled why it was cancelled; null where it came to its end
     */
    record End(CaseRef ref, String processKey, String outcome, String cancelled) {}
}
