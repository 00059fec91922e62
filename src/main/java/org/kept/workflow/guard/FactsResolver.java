package org.kept.workflow.guard;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;

/** Lets conditions read {@code facts}: those of the case whose reference is the business key of what is running. */
final class FactsResolver extends ReadOnlyResolver {

    private final Facts facts;

    FactsResolver(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !"facts".equals(property)) {
            return null;
        }
        context.setPropertyResolved(true);
        Object scope = context.getContext(VariableScope.class);
        return CaseRef.parse(businessKey(scope)).map(facts::of).orElse(null);
    }

    private static String businessKey(Object scope) {
        if (scope instanceof DelegateTask task) {
            return task.getExecution().getProcessBusinessKey();
        }
        if (scope instanceof org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            return execution.getProcessBusinessKey();
        }
        return scope instanceof BaseDelegateExecution execution ? execution.getBusinessKey() : null;
    }
}
