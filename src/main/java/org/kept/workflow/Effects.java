package org.kept.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The book of outside effects: each is done once, though the engine may call a delegate again. */
public interface Effects {

    /**
     * Books an effect in the current transaction.
     *
     * @return true the first time, false when it was booked before: then do nothing
     */
    boolean first(String key);

    /** The key of what this execution does: case reference, activity, the activity's instance and the loop counter. */
    static String key(DelegateExecution execution) {
        Object loop = execution.getVariableLocal("loopCounter");
        return execution.getProcessBusinessKey() + ":" + execution.getCurrentActivityId() + ":"
                + execution.getActivityInstanceId() + (loop == null ? "" : ":" + loop);
    }
}
