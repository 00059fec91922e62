package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;

/** Tells what came or went as a whole: a step together with its plain paths, a sub-process together with all in it. */
final class Arrivals {

    /** What is said of a path anyway when its steps are named. */
    private static final Set<String> PLAIN = Set.of("type", "scope", "sourceRef", "targetRef");

    private final Set<Node> nodes;
    private final TraitReader reader;
    private final Names names;
    private final DiffPhrases phrases;
    private final Kind kind;
    private final Map<Node, List<Node>> holds = new LinkedHashMap<>();

    /** @param nodes all that the other version does not have */
    Arrivals(BpmnModel model, List<Node> nodes, TraitReader reader, DiffPhrases phrases, Kind kind) {
        this.nodes = new LinkedHashSet<>(nodes);
        this.reader = reader;
        this.names = new Names(model, phrases);
        this.phrases = phrases;
        this.kind = kind;
        nodes.forEach(node -> holds.computeIfAbsent(head(model, node), key -> new ArrayList<>())
                .add(node));
    }

    void tell(Changes changes) {
        holds.forEach((head, held) -> changes.add(change(head, held)));
    }

    /** The element in whose sentence this one is told. */
    private Node head(BpmnModel model, Node node) {
        Node head = node;
        while (nodes.contains(head.scope())) {
            head = head.scope();
        }
        if (head.isFlow() && isPlain(head)) {
            Node source = model.node(head.xml().get("sourceRef"));
            Node target = model.node(head.xml().get("targetRef"));
            return nodes.contains(target) && target.scope() == head.scope()
                    ? target
                    : nodes.contains(source) && source.scope() == head.scope() ? source : head;
        }
        return head;
    }

    private boolean isPlain(Node flow) {
        return reader.read(flow).stream().allMatch(trait -> PLAIN.contains(trait.key()));
    }

    private Change change(Node head, List<Node> held) {
        List<Trait> traits = reader.read(head);
        String what = traits.stream()
                .filter(trait -> !PLAIN.contains(trait.key()) && !trait.key().startsWith(PathReader.ORDER))
                .map(trait ->
                        phrases.say("trait", (phrases.word(trait.key()) + " " + trait.detail()).strip(), trait.shown()))
                .collect(Collectors.joining("\n"));
        List<String> ids = new ArrayList<>(List.of(head.id()));
        held.stream().filter(node -> node != head).forEach(node -> ids.add(node.id()));
        long inside = held.stream()
                .filter(node -> node != head && !node.isFlow() && isStep(node))
                .count();
        boolean added = kind == Kind.ADDED;
        return new Change(
                head.id(),
                head.type(),
                kind,
                sentence(head, traits, inside),
                added ? null : what,
                added ? what : null,
                names.place(head),
                List.copyOf(ids));
    }

    private static boolean isStep(Node node) {
        return !node.xml().is("laneSet", "childLaneSet");
    }

    private String sentence(Node head, List<Trait> traits, long inside) {
        String verb = kind.word();
        String where = where(head);
        if (head.isFlow()) {
            return phrases.sentence(verb + ".flow", names.of(head), inside, where, extras(traits));
        }
        String subject = head.scope().isFile() || head.name().isEmpty()
                ? names.unnamed(head)
                : phrases.say("the.named", names.type(head), phrases.quote(head.name()));
        return phrases.sentence(verb, subject, inside, head.name().isEmpty() ? "" : where, extras(traits));
    }

    private String where(Node head) {
        String attached = head.xml().get("attachedToRef");
        if (!attached.isEmpty()) {
            return phrases.say("where.on." + kind.word(), names.of(attached));
        }
        List<String> before = names.ends(head.incoming(), "sourceRef");
        List<String> after = names.ends(head.outgoing(), "targetRef");
        if (!before.isEmpty() && !after.isEmpty()) {
            return phrases.say("where.between", before.get(0), after.get(0));
        } else if (!before.isEmpty()) {
            return phrases.say("where.after", before.get(0));
        }
        return after.isEmpty() ? "" : phrases.say("where.before", after.get(0));
    }

    /** What an approver must know of a new step at once: who does it, what it runs, when. */
    private String extras(List<Trait> traits) {
        StringBuilder extras = new StringBuilder();
        for (Trait trait : traits) {
            if (phrases.has("new." + trait.key())) {
                extras.append(phrases.say("new." + trait.key(), trait.shown()));
            }
        }
        return extras.toString();
    }
}
