package org.kept.workflow.models.starts;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.kept.shared.CaseRef;
import org.kept.workflow.starts.CaseEnds;
import org.springframework.beans.factory.ObjectProvider;

/** Hears that a process which is nobody's part comes to its end, so that its case is closed in the same transaction. */
public final class EndListener extends AbstractBpmnParseListener {

    /** What an action said the case has come to. */
    private static final String SAID = "caseOutcome";

    private final ObjectProvider<CaseEnds> ends;

    /** Tells these. */
    public EndListener(ObjectProvider<CaseEnds> ends) {
        this.ends = ends;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this::tell);
    }

    private void tell(DelegateExecution ending) {
        ExecutionEntity execution = (ExecutionEntity) ending;
        if (execution.getSuperExecution() != null || !execution.isProcessInstanceExecution()) {
            return;
        }
        CaseRef.parse(execution.getBusinessKey()).ifPresent(ref -> {
            String key = execution.getProcessDefinition().getKey();
            String cancelled = execution.getDeleteReason();
            String outcome = cancelled == null ? outcome(execution) : null;
            ends.forEach(each -> each.ended(new CaseEnds.End(ref, key, outcome, cancelled)));
        });
    }

    private static String outcome(ExecutionEntity execution) {
        if (execution.getVariable(SAID) instanceof String said) {
            return said;
        }
        String at = execution.getActivityId();
        if (at == null || !(execution.getBpmnModelInstance().getModelElementById(at) instanceof FlowNode end)) {
            return null;
        }
        return StartReader.properties(end).getOrDefault("outcome", end.getName());
    }
}
