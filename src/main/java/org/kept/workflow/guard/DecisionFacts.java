package org.kept.workflow.guard;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;

/**
 * Gives every decision the facts of its case while it is made. The variable is transient: it costs no row, while the values
 * that the table read stay in the decision's history, so it can be explained later.
 */
final class DecisionFacts extends AbstractBpmnParseListener {

    private static final String NAME = "facts";

    private final Facts facts;

    DecisionFacts(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::give);
        activity.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> execution.removeVariableLocal(NAME));
    }

    private void give(DelegateExecution execution) {
        Map<String, Object> values =
                CaseRef.parse(execution.getProcessBusinessKey()).map(facts::of).orElseGet(HashMap::new);
        execution.setVariableLocal(NAME, Variables.untypedValue(FactsForFeel.of(values), true));
    }
}
