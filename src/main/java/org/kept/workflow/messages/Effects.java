package org.kept.workflow.messages;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The book of outside effects: each is done once, though the engine may call a delegate again. */
public interface Effects {

    /**
     * Books an effect in the current transaction.
     *
     * @return true the first time, false when it was booked before: then do nothing
     */
    boolean first(String key);

    /**
     * The key of what this execution does: case reference, activity and loop counter. It must be the same when the engine calls
     * again after a failure, so nothing that is made anew on each call may be part of it; a step that a loop comes back to adds the
     * number of its visit.
     */
    static String key(DelegateExecution execution) {
        Object loop = execution.getVariableLocal("loopCounter");
        String step = execution.getProcessBusinessKey() + ":" + execution.getCurrentActivityId();
        return loop == null ? step : step + ":" + loop;
    }
}
