package org.kept.drawn.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.drawn.domain.HandOver;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;
import org.kept.workflow.ProcessVariable;

/** Lets a process send work on to another one. */
@Action(
        name = "Hand over to another process",
        description =
                "Sends a message that begins another process, for the same customer, or that one waits for. It takes along the"
                        + " facts that are named.",
        inputs = {
            @Action.Input(name = "message", label = "Message, such as FavourGranted"),
            @Action.Input(name = "takeAlong", label = "Facts to take along, with commas between", required = false)
        })
class HandOverCaseDelegate implements JavaDelegate {

    private static final ProcessVariable<String> MESSAGE = ProcessVariable.of("message", String.class);
    private static final ProcessVariable<String> ALONG = ProcessVariable.of("takeAlong", String.class);

    private final HandOver handOver;

    HandOverCaseDelegate(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        String key = ref + ":" + execution.getActivityInstanceId();
        handOver.send(ref, key, MESSAGE.get(execution), ALONG.find(execution).orElse(""));
    }
}
