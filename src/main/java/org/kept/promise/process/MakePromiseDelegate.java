package org.kept.promise.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a process start a clock. */
@Action(
        name = "Make promise",
        description =
                "Starts the clock of a promise policy for this case; a running clock of the same policy starts anew.",
        inputs = @Action.Input(name = "policy", label = "Promise policy, such as first-contact-hot"))
class MakePromiseDelegate implements JavaDelegate {

    private final Promises promises;
    private final Clock clock;

    MakePromiseDelegate(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        promises.make(ref, PromiseInputs.POLICY.get(execution), clock.instant());
    }
}
