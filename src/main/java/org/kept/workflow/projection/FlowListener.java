package org.kept.workflow.projection;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears which sequence flow a case takes: the engine's history does not say, and where it went cannot be told afterwards. */
public final class FlowListener extends AbstractBpmnParseListener {

    private final ProjectionWriter writer;

    /** Its findings go into the batch of the running transaction. */
    public FlowListener(ProjectionWriter writer) {
        this.writer = writer;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String id = flow.getId();
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> {
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                writer.currentBatch().flow((ExecutionEntity) execution, id);
            }
        });
    }
}
