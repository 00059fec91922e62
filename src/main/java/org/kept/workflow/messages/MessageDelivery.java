package org.kept.workflow.messages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.shared.CaseRef;
import org.kept.workflow.ProcessMessages;
import org.kept.workflow.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings a message to who waits for it: the receiver of its name, or else the case that it names. */
@Component
class MessageDelivery {

    private final Processes processes;
    private final ObjectProvider<ProcessMessages.Receiver> receivers;

    /** A provider, because receivers may themselves send messages. */
    MessageDelivery(Processes processes, ObjectProvider<ProcessMessages.Receiver> receivers) {
        this.processes = processes;
        this.receivers = receivers;
    }

    boolean deliver(ProcessMessages.Message message) {
        List<ProcessMessages.Receiver> listening = byName().get(message.name());
        if (listening != null) {
            boolean taken = false;
            for (ProcessMessages.Receiver receiver : listening) {
                taken |= receiver.receive(message);
            }
            return taken;
        }
        return CaseRef.parse(message.correlation())
                .map(ref -> processes.correlate(ref, message.name(), variables(message)))
                .orElse(false);
    }

    /** The engine keeps no decimals or big integers as variables. */
    private static Map<String, Object> variables(ProcessMessages.Message message) {
        Map<String, Object> variables = new HashMap<>();
        message.payload().forEach((name, value) -> variables.put(name, plain(value)));
        return variables;
    }

    private static Object plain(Object value) {
        if (value instanceof BigInteger whole && whole.bitLength() < Long.SIZE) {
            return whole.longValue();
        }
        return value instanceof BigDecimal || value instanceof BigInteger ? ((Number) value).doubleValue() : value;
    }

    /** The receivers by the name they take: several modules may want to know of one thing, and all are told. */
    Map<String, List<ProcessMessages.Receiver>> byName() {
        return receivers.orderedStream().collect(Collectors.groupingBy(ProcessMessages.Receiver::messageName));
    }
}
