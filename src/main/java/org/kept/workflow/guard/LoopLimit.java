package org.kept.workflow.guard;

import java.util.Collection;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Stops a step that goes over a collection which turned out huge: each element is an instance in memory and in the database,
 * and the size is known only when the case runs.
 */
final class LoopLimit extends AbstractBpmnParseListener {

    static final int MAX_INSTANCES = 1000;

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        String collection = loop.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "collection");
        if (collection == null) {
            return;
        }
        body.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> {
            if (execution.getVariable(collection) instanceof Collection<?> all && all.size() > MAX_INSTANCES) {
                throw new ProcessEngineException("'" + body.getId() + "' would go over " + all.size()
                        + " elements; at most " + MAX_INSTANCES + " are allowed");
            }
        });
    }
}
