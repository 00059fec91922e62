package org.kept.contract.process.term;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.contract.domain.TermDesk;
import org.kept.contract.process.ContractRenewal;
import org.kept.shared.CaseRef;
import org.kept.workflow.Action;

/** Writes a signature down. */
@Action(name = "Note signature", description = "Writes down that the renewal is signed.")
class NoteSignatureDelegate implements JavaDelegate {

    private final TermDesk terms;

    NoteSignatureDelegate(TermDesk terms) {
        this.terms = terms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseRef ref = new CaseRef(execution.getProcessBusinessKey());
        terms.sign(
                ref,
                ContractRenewal.SIGNED_ON.find(execution).map(LocalDate::parse).orElse(null),
                null);
    }
}
