package org.kept.workflow.projection;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hears everything the engine does and only collects it; {@link ProjectionWriter} writes it once, before the commit. */
@Component
public class EventCollector implements HistoryEventHandler {

    private final ProjectionWriter writer;

    EventCollector(ProjectionWriter writer) {
        this.writer = writer;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        EventBatch batch = writer.currentBatch();
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            batch.add(step);
        } else if (event instanceof HistoricTaskInstanceEventEntity task) {
            batch.add(task);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            batch.add(link);
        } else if (event instanceof HistoricProcessInstanceEventEntity instance) {
            batch.add(instance);
        } else if (event instanceof HistoricDecisionEvaluationEvent evaluation) {
            batch.add(evaluation);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
