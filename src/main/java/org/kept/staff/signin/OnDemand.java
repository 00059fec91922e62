package org.kept.staff.signin;

import java.util.function.Supplier;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;

/** A security context that is read when somebody asks for it, so that a page open to all costs no look at the session. */
final class OnDemand implements DeferredSecurityContext {

    private final Supplier<SecurityContext> source;
    private SecurityContext context;

    OnDemand(Supplier<SecurityContext> source) {
        this.source = source;
    }

    @Override
    public SecurityContext get() {
        if (context == null) {
            context = source.get();
        }
        return context;
    }

    @Override
    public boolean isGenerated() {
        return get().getAuthentication() == null;
    }
}
