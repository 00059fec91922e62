package org.kept.workflow.guard;

import java.util.function.Function;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;

/** Lets expressions reach the catalogued beans by name, and no other bean of the application. */
final class BeansResolver extends ReadOnlyResolver {

    private final Function<String, Object> catalogue;

    BeansResolver(Function<String, Object> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object bean = base == null ? catalogue.apply((String) property) : null;
        if (bean != null) {
            context.setPropertyResolved(true);
        }
        return bean;
    }
}
