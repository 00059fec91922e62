package org.kept.workflow.guard;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/** What all of our resolvers have in common: an expression reads, it never writes. */
abstract class ReadOnlyResolver extends ELResolver {

    @Override
    public final void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("Expressions may not write '" + property + "'");
    }

    @Override
    public final boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public final Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public final Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public final Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
