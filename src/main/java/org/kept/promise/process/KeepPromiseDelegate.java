package org.kept.promise.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a process say that a promise is fulfilled. */
@Action(
        name = "Keep promise",
        description =
                "Stops the clock of a promise policy for this case: kept if in time, broken if late. Without a running clock nothing happens.",
        inputs = @Action.Input(name = "policy", label = "Promise policy, such as first-contact-hot"))
class KeepPromiseDelegate implements JavaDelegate {

    private final Promises promises;
    private final Clock clock;

    KeepPromiseDelegate(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        promises.fulfil(ref, PromiseInputs.POLICY.get(execution), clock.instant());
    }
}
