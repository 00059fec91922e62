package org.kept.customer.signals;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.customer.CustomerSignals;
import org.kept.shared.NotFoundException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the modules' signals into words; whoever may not see the case behind one reads it without a link. */
@Component
class SignalBoard implements CustomerSignals.Board {

    /** Tones, the gravest first, and the shape and colour each has. */
    private static final List<String> TONES = List.of("broken", "risk", "calm", "kept");

    private static final Map<String, String> STATES =
            Map.of("broken", "broken", "risk", "at_risk", "calm", "open", "kept", "kept");

    private final ObjectProvider<CustomerSignals> modules;
    private final CaseAccess access;
    private final MessageSource messages;

    SignalBoard(ObjectProvider<CustomerSignals> modules, CaseAccess access, MessageSource messages) {
        this.modules = modules;
        this.access = access;
        this.messages = messages;
    }

    @Override
    public List<CustomerSignals.Chip> of(UUID accountId, UUID contactId) {
        if (accountId == null && contactId == null) {
            return List.of();
        }
        return modules.orderedStream()
                .flatMap(module -> module.of(accountId, contactId).stream())
                .sorted(Comparator.comparing(signal -> TONES.indexOf(signal.tone())))
                .map(this::chip)
                .toList();
    }

    private CustomerSignals.Chip chip(CustomerSignals.Signal signal) {
        String words =
                messages.getMessage(signal.messageKey(), signal.arguments().toArray(), LocaleContextHolder.getLocale());
        return new CustomerSignals.Chip(
                STATES.getOrDefault(signal.tone(), "open"), words, sees(signal.ref()) ? signal.ref() : null);
    }

    private boolean sees(String ref) {
        try {
            return ref != null && access.visible(ref) != null;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
