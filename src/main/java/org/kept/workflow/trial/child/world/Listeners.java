package org.kept.workflow.trial.child.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Hears where the case goes, which rows fire, and gives the variables that actions would set something to be read. */
public final class Listeners extends AbstractBpmnParseListener implements HistoryEventHandler {

    private final World world;

    public Listeners(World world) {
        this.world = world;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricActivityInstanceEventEntity step
                && event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            world.trace().step(step.getProcessDefinitionKey(), step.getActivityId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String id = flow.getId();
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> world.trace()
                .flow(((ExecutionEntity) execution).getProcessDefinition().getKey(), id));
    }

    /** A variable that an action or a message brings is nothing until then, rather than unknown. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        String variables = properties == null ? null : properties.get("variables");
        if (variables != null) {
            process.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> prepare(execution, variables));
        }
    }

    private static void prepare(DelegateExecution execution, String variables) {
        for (String name : variables.split(",")) {
            if (!name.isBlank() && !execution.hasVariable(name.trim())) {
                execution.setVariable(name.trim(), null);
            }
        }
    }

    public void decided(DmnDecisionTableEvaluationEvent event) {
        var rules = ((DmnDecisionTableImpl) event.getDecisionTable().getDecisionLogic()).getRules();
        List<String> ids = rules.stream().map(DmnDecisionTableRuleImpl::getId).toList();
        List<Integer> rows = new ArrayList<>();
        List<Map<String, Object>> outputs = new ArrayList<>();
        event.getMatchingRules().forEach(rule -> {
            rows.add(ids.indexOf(rule.getId()) + 1);
            Map<String, Object> entries = new LinkedHashMap<>();
            rule.getOutputEntries()
                    .values()
                    .forEach(output -> entries.put(
                            output.getOutputName() == null ? output.getName() : output.getOutputName(),
                            Plain.of(output.getValue().getValue())));
            outputs.add(entries);
        });
        Map<String, Object> inputs = new LinkedHashMap<>();
        event.getInputs()
                .forEach(input -> inputs.put(
                        input.getName() == null ? input.getId() : input.getName(),
                        input.getValue() == null
                                ? null
                                : Plain.of(input.getValue().getValue())));
        world.trace().decided(event.getDecisionTable().getKey(), inputs, rows, outputs);
    }
}
