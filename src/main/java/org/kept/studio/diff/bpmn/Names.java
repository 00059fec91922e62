package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.kept.studio.diff.words.DiffPhrases;

/** What the elements of a model are called in sentences: by their names, or by what stands beside them. */
final class Names {

    private final BpmnModel model;
    private final DiffPhrases phrases;

    Names(BpmnModel model, DiffPhrases phrases) {
        this.model = model;
        this.phrases = phrases;
    }

    /** The element with this id, also if there is none. */
    String of(String id) {
        Node node = model.node(id);
        return node == null ? phrases.quote(id) : of(node);
    }

    String of(Node node) {
        if (node.isFlow()) {
            return node.name().isEmpty() ? unnamed(node) : path(node, "path.named");
        }
        if (node.isFile()) {
            return phrases.say("file");
        }
        return isHead(node) || node.name().isEmpty() ? unnamed(node) : phrases.quote(node.name());
    }

    /** The element without its own name, for a sentence about the name itself. */
    String unnamed(Node node) {
        if (node.isFlow()) {
            return path(node, "path");
        }
        if (isHead(node)) {
            return node.name().isEmpty()
                    ? phrases.say("the", type(node))
                    : phrases.say("the.named", type(node), phrases.quote(node.name()));
        }
        String after = beside(node.incoming(), "sourceRef");
        if (!after.isEmpty()) {
            return phrases.say("the.after", type(node), after);
        }
        String before = beside(node.outgoing(), "targetRef");
        return before.isEmpty()
                ? phrases.say("the.id", type(node), node.id())
                : phrases.say("the.before", type(node), before);
    }

    /** The path by its one end, for a sentence about the other. */
    String end(Node flow, String reference) {
        return flow.name().isEmpty()
                ? phrases.say("path." + reference, of(flow.xml().get(reference)))
                : phrases.say(
                        "path.named." + reference,
                        phrases.quote(flow.name()),
                        of(flow.xml().get(reference)));
    }

    /** What kind of element it is, events with what they wait for or send. */
    String type(Node node) {
        String type = phrases.word(node.type());
        return node.event() == null
                ? type
                : phrases.say("type.event", phrases.word(node.event().name()), type);
    }

    /** The sub-process, pool or lane that it stands in; null where that is only the process. */
    String place(Node node) {
        Node scope = node.scope();
        return scope == null || scope.isFile() || scope.name().isEmpty() ? null : scope.name();
    }

    /** The names of what is at the other ends of these paths. */
    List<String> ends(List<Node> flows, String reference) {
        List<String> ends = new ArrayList<>();
        for (Node flow : flows) {
            ends.add(of(flow.xml().get(reference)));
        }
        return ends;
    }

    /** Messages, errors and processes are said with their kind, since a name alone does not tell it. */
    private static boolean isHead(Node node) {
        return node.scope() != null && (node.scope().isFile() || node.xml().is("participant", "lane"));
    }

    private String path(Node flow, String phrase) {
        return phrases.say(
                phrase,
                nearby(flow.xml().get("sourceRef")),
                nearby(flow.xml().get("targetRef")),
                phrases.quote(flow.name()));
    }

    private String beside(List<Node> flows, String reference) {
        return flows.isEmpty() ? "" : nearby(flows.get(0).xml().get(reference));
    }

    /** The name of an element, or its kind: never another description that leads further. */
    private String nearby(String id) {
        Node node = model.node(id);
        if (node == null) {
            return phrases.quote(id);
        }
        return node.name().isEmpty() ? phrases.say("the.id", type(node), node.id()) : phrases.quote(node.name());
    }
}
