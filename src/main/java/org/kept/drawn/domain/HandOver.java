package org.kept.drawn.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.workflow.Facts;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Component;

/** Sends what one process has for another. */
@Component
public class HandOver {

    private static final Duration KEPT = Duration.ofDays(30);

    private final ProcessMessages messages;
    private final ProcessMessages.Names names;
    private final Facts facts;

    HandOver(ProcessMessages messages, ProcessMessages.Names names, Facts facts) {
        this.messages = messages;
        this.names = names;
        this.facts = facts;
    }

    /**
     * Sends the message in the caller's transaction; the same key twice sends one.
     *
     * @param along names of facts, with commas between
     * @throws ConflictException if no process ever takes a message of this name
     */
    public void send(CaseRef ref, String key, String message, String along) {
        if (!names.known(message)) {
            throw new ConflictException("No process begins by, or waits for, the message '" + message + "'");
        }
        Map<String, Object> known = facts.of(ref);
        Map<String, Object> payload = new LinkedHashMap<>();
        for (String name : along.split("[,\\s]+")) {
            Object value = known.get(name);
            if (!name.isEmpty() && value != null) {
                payload.put(name, plain(value));
            }
        }
        messages.accept(new ProcessMessages.Message("hand-over:" + key, message, ref.value(), payload, KEPT));
    }

    private static Object plain(Object value) {
        boolean json = value instanceof BigDecimal || value instanceof Boolean || value instanceof Collection;
        return json || value instanceof Number ? value : value.toString();
    }
}
