package org.kept.workflow.guard;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.MethodNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.util.ReflectionUtils;

/**
 * The parts of things that expressions may read, and the questions they may ask: deny by default, so nothing leads from a
 * text or an execution to a class, a service or another bean.
 */
final class PartsResolver extends ReadOnlyResolver {

    private final Function<String, Object> catalogue;

    PartsResolver(Function<String, Object> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        Object value;
        if (base instanceof Map<?, ?> map) {
            value = map.get(property);
        } else if (base instanceof DelegateExecution execution && ExpressionShape.EXECUTION.contains(property)) {
            value = ofExecution(execution, (String) property);
        } else if (base instanceof DmnDecisionResult result && ExpressionShape.DECISION.contains(property)) {
            value = ofDecision(result, (String) property);
        } else {
            throw new PropertyNotFoundException("Expressions may not read '" + property + "' here");
        }
        context.setPropertyResolved(true);
        return value;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        boolean allowed = base == catalogue.apply("promises")
                && ExpressionShape.PROMISES.contains(method)
                && arguments.length == 2
                && arguments[0] instanceof DelegateExecution;
        if (!allowed) {
            throw new MethodNotFoundException("Expressions may not call '" + method + "'");
        }
        Method question =
                ReflectionUtils.findMethod(base.getClass(), (String) method, DelegateExecution.class, String.class);
        if (question == null) {
            throw new MethodNotFoundException("promises cannot be asked '" + method + "'");
        }
        ReflectionUtils.makeAccessible(question);
        context.setPropertyResolved(true);
        try {
            return ReflectionUtils.invokeMethod(question, base, arguments[0], text(arguments[1]));
        } catch (RuntimeException e) {
            throw new ELException(e);
        }
    }

    private static Object ofExecution(DelegateExecution execution, String property) {
        return switch (property) {
            case "processBusinessKey" -> execution.getProcessBusinessKey();
            case "processInstanceId" -> execution.getProcessInstanceId();
            case "currentActivityId" -> execution.getCurrentActivityId();
            default -> execution.getActivityInstanceId();
        };
    }

    private static Object ofDecision(DmnDecisionResult result, String property) {
        return switch (property) {
            case "singleResult" -> result.getSingleResult();
            case "firstResult" -> result.getFirstResult();
            default -> result.getSingleEntry();
        };
    }

    private static String text(Object argument) {
        return argument == null ? null : argument.toString();
    }
}
