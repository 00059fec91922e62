package org.kept.workflow.models.check.flow;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;

/** Finds waits that never end: for a message that nothing sends, as far as the house knows. */
final class MessageAdvice {

    private final Set<String> sent;
    private final Set<String> outside;
    private final Xml root;
    private final Report report;

    MessageAdvice(Graph graph, Surroundings known, Report report) {
        this.sent = known.catalogue().known().messages();
        this.root = graph.process().parent();
        this.outside = Stream.of(Graph.property(graph.process(), "outside").split("[,\\s]+"))
                .collect(Collectors.toSet());
        this.report = report;
    }

    void check(Xml node) {
        if (sent.isEmpty()) {
            return;
        }
        if (node.is("receiveTask")) {
            caught(node, node.get("messageRef"));
        } else if (node.is("startEvent", "boundaryEvent", "intermediateCatchEvent")) {
            node.children("messageEventDefinition").forEach(definition -> caught(node, definition.get("messageRef")));
        }
    }

    private void caught(Xml node, String reference) {
        root.children("message")
                .filter(message -> message.get("id").equals(reference))
                .map(message -> message.get("name"))
                .filter(name -> !name.isBlank() && !sent.contains(name) && !outside.contains(name))
                .forEach(
                        name -> report.advise(
                                node,
                                "unsent",
                                "Nothing here sends the message '" + name
                                        + "'; mend the name, or list it in the process's extension property 'outside' if another system does"));
    }
}
