package org.kept.workflow.guard;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.kept.workflow.Facts;

/**
 * The engine's expressions behind an allow-list: their shape is checked when they are read, and what they touch when they are
 * evaluated. It also closes the way of CVE-2026-109432, where a task query evaluates an expression from outside.
 */
final class GuardedExpressions extends JuelExpressionManager {

    private final Function<String, Object> catalogue;
    private final Facts facts;

    GuardedExpressions(Function<String, Object> catalogue, Facts facts) {
        super(Map.of());
        this.catalogue = catalogue;
        this.facts = facts;
    }

    @Override
    public Expression createExpression(String text) {
        check(text);
        return super.createExpression(text);
    }

    @Override
    public ValueExpression createValueExpression(String text) {
        check(text);
        return super.createValueExpression(text);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new FactsResolver(facts));
        resolver.add(new VariableScopeElResolver());
        resolver.add(new BeansResolver(catalogue));
        resolver.add(new PartsResolver(catalogue));
        return resolver;
    }

    private static void check(String text) {
        if (!ExpressionShape.in(text)) {
            return;
        }
        try {
            ExpressionShape.of(text);
        } catch (ExpressionShape.Refused e) {
            throw new ProcessEngineException("Refused the expression '" + text + "': " + e.getMessage(), e);
        }
    }
}
