package org.kept.workflow.guard;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;

/** Keeps four eyes on what needs them inside the engine itself, whichever way a task is given to somebody or completed. */
final class NotBy extends AbstractBpmnParseListener {

    private final FourEyes eyes;

    NotBy(FourEyes eyes) {
        this.eyes = eyes;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        List<String> facts = FourEyes.factsIn(properties == null ? null : properties.get(FourEyes.PROPERTY));
        if (facts.isEmpty()) {
            return;
        }
        activity.setProperty(FourEyes.PROPERTY, facts);
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> queueIfExcluded(created, facts));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, given -> refuse(given, facts, given.getAssignee()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, done -> {
            refuse(done, facts, done.getAssignee());
            refuse(done, facts, Context.getCommandContext().getAuthenticatedUserId());
        });
    }

    /** Nobody is there to be told yet: the task waits in its queue for somebody who may. */
    private void queueIfExcluded(DelegateTask task, List<String> facts) {
        if (task.getAssignee() != null && excluded(task, facts).contains(task.getAssignee())) {
            task.setAssignee(null);
        }
    }

    private void refuse(DelegateTask task, List<String> facts, String person) {
        if (person != null && excluded(task, facts).contains(person)) {
            throw new ConflictException(person + " asked for this or has a part in it; somebody else must decide");
        }
    }

    private Set<String> excluded(DelegateTask task, List<String> facts) {
        return eyes.excluded(
                CaseRef.parse(task.getExecution().getProcessBusinessKey()).orElse(null), facts);
    }
}
