package org.kept.workflow.messages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.CaseRef;
import org.kept.workflow.Processes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings a message to who waits for it: the receiver of its name, or else the case that it names. */
@Component
class MessageDelivery {

    private final Processes processes;
    private final ObjectProvider<ProcessMessages.Receiver> receivers;
    private final ObjectProvider<ProcessMessages.Starter> starters;

    /** A provider, because receivers may themselves send messages. */
    MessageDelivery(
            Processes processes,
            ObjectProvider<ProcessMessages.Receiver> receivers,
            ObjectProvider<ProcessMessages.Starter> starters) {
        this.processes = processes;
        this.receivers = receivers;
        this.starters = starters;
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
        boolean waiting = CaseRef.parse(message.correlation())
                .map(ref -> processes.correlate(ref, message.name(), variables(message)))
                .orElse(false);
        return waiting || begins(message);
    }

    private boolean begins(ProcessMessages.Message message) {
        Optional<ProcessMessages.Starter> starter = starters.stream()
                .filter(each -> each.names().contains(message.name()))
                .findFirst();
        starter.ifPresent(found -> found.start(message));
        return starter.isPresent();
    }

    /** The names of messages that a receiver takes or a process begins by. */
    Set<String> takers() {
        Set<String> names = new HashSet<>(byName().keySet());
        starters.forEach(starter -> names.addAll(starter.names()));
        return names;
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
