package org.kept.studio.diff.bpmn;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.workflow.models.check.Xml;

/** Reads what a step says about its paths: the order in which a gateway tries them, and mentions that fit no path. */
final class PathReader {

    /** The beginning of the keys of traits that only tell an order; they are compared for what both versions have. */
    static final String ORDER = "order.";

    private final Names names;
    private final DiffPhrases phrases;
    private final UnaryOperator<String> ids;

    PathReader(Names names, DiffPhrases phrases, UnaryOperator<String> ids) {
        this.names = names;
        this.phrases = phrases;
        this.ids = ids;
    }

    void read(Node node, List<Trait> traits) {
        if (node.xml().is("exclusiveGateway")) {
            List<Node> tried = node.outgoing().stream()
                    .filter(flow -> !flow.id().equals(node.xml().get("default")))
                    .toList();
            if (tried.size() > 1) {
                String order = tried.stream().map(flow -> ids.apply(flow.id())).collect(Collectors.joining("\n"));
                traits.add(new Trait(ORDER + "paths", "", order, () -> phrases.list(names.ends(tried, "targetRef"))));
            }
        }
        stray(node, "incoming", node.incoming(), traits);
        stray(node, "outgoing", node.outgoing(), traits);
    }

    /** What a modeller notes beside the paths themselves is told only where it contradicts them. */
    private void stray(Node node, String mention, List<Node> flows, List<Trait> traits) {
        List<Xml> mentions = node.xml().children(mention).toList();
        if (mentions.isEmpty()) {
            return;
        }
        Set<String> real = flows.stream().map(Node::id).collect(Collectors.toSet());
        Set<String> said = mentions.stream().map(Xml::text).collect(Collectors.toSet());
        for (Xml each : mentions) {
            if (!real.contains(each.text()) || !each.attributes().isEmpty()) {
                traits.add(
                        new Trait(mention, "", ids.apply(each.text()) + each.attributes(), phrases.quote(each.text())));
            }
        }
        for (String missing : real) {
            if (!said.contains(missing)) {
                traits.add(new Trait(mention + "Missing", "", ids.apply(missing), names.of(missing)));
            }
        }
    }
}
