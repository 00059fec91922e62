package org.kept.drawn.process;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Lets a process go on where it waited for the customer. */
@Action(
        name = "Let promises run again",
        description =
                "Lets every clock of the case run again that stood still, as when a customer answered by telephone.")
class ResumePromisesDelegate implements JavaDelegate {

    private final Promises promises;
    private final Clock clock;

    ResumePromisesDelegate(Promises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        promises.resumeAll(new CaseRef(execution.getProcessBusinessKey()), clock.instant());
    }
}
