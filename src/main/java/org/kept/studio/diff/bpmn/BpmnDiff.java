package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Order;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Traits;
import org.kept.studio.diff.words.Traits.Difference;
import org.kept.studio.diff.xml.Drawing;
import org.kept.workflow.models.check.Xml;

/** Tells how one process model differs from another, element by element. */
public final class BpmnDiff {

    private final BpmnModel from;
    private final BpmnModel to;
    private final DiffPhrases phrases;
    private final Changes changes;
    private final Map<String, String> renamed;
    private final Map<String, String> original = new HashMap<>();
    private final TraitReader before;
    private final TraitReader after;
    private final Names namesBefore;
    private final Names namesAfter;

    private BpmnDiff(Xml from, Xml to, DiffPhrases phrases, Changes changes) {
        this.from = new BpmnModel(from);
        this.to = new BpmnModel(to);
        this.phrases = phrases;
        this.changes = changes;
        this.renamed = Renames.between(this.from, this.to);
        renamed.forEach((old, now) -> original.put(now, old));
        this.before = new TraitReader(this.from, phrases, id -> renamed.getOrDefault(id, id));
        this.after = new TraitReader(this.to, phrases, UnaryOperator.identity());
        this.namesBefore = new Names(this.from, phrases);
        this.namesAfter = new Names(this.to, phrases);
    }

    /** Adds what differs; either side may be null for a file that is not there. */
    public static void tell(Xml from, Xml to, DiffPhrases phrases, Changes changes) {
        new BpmnDiff(from, to, phrases, changes).tell();
    }

    private void tell() {
        List<Node> added = new ArrayList<>();
        for (Node node : to.nodes()) {
            Node old = from.node(original.getOrDefault(node.id(), node.id()));
            if (old != null) {
                compare(old, node);
            } else if (!node.isFile()) {
                added.add(node);
            }
        }
        List<Node> removed = from.nodes().stream()
                .filter(node -> !node.isFile() && !renamed.containsKey(node.id()) && !to.has(node.id()))
                .toList();
        new Arrivals(to, added, after, phrases, Kind.ADDED).tell(changes);
        new Arrivals(from, removed, before, phrases, Kind.REMOVED).tell(changes);
        if (from.root() != null && to.root() != null) {
            Drawing.Scene scene = new Drawing.Scene(
                    "bpmn",
                    id -> renamed.getOrDefault(id, id),
                    id -> from.has(original.getOrDefault(id, id)),
                    to::has,
                    namesAfter::of);
            new Drawing(scene, phrases).tell(from.root(), to.root(), changes);
        }
    }

    private void compare(Node old, Node node) {
        if (!old.id().equals(node.id())) {
            String kind = node.isFlow()
                    ? "renamed.flow"
                    : phrases.has("renamed." + node.type()) ? "renamed." + node.type() : "renamed";
            String sentence = phrases.sentence(kind, namesAfter.of(node), node.id(), old.id());
            changes.add(
                    change(node, Kind.RENAMED, sentence, old.id(), node.id()).touching(List.of(node.id(), old.id())));
        }
        for (Difference difference : Traits.compare(before.read(old), after.read(node))) {
            if (!difference.any().key().startsWith(PathReader.ORDER)
                    || Order.isReordered(difference.before(), difference.after())) {
                changes.add(change(node, Kind.CHANGED, sentence(old, node, difference), difference));
            }
        }
    }

    private String sentence(Node old, Node node, Difference difference) {
        String key = difference.any().key();
        String subject = namesAfter.of(node);
        if (key.equals("label") || key.equals("name") && old.name().isEmpty()) {
            subject = namesAfter.unnamed(node);
        } else if (key.equals("name")) {
            subject = namesBefore.of(old);
        } else if (node.isFlow() && key.equals("sourceRef")) {
            subject = namesAfter.end(node, "targetRef");
        } else if (node.isFlow() && key.equals("targetRef")) {
            subject = namesAfter.end(node, "sourceRef");
        }
        return new TraitSentence(phrases, "bpmn").of(subject, difference);
    }

    private Change change(Node node, Kind kind, String sentence, Difference difference) {
        Trait old = difference.before();
        Trait now = difference.after();
        return change(node, kind, sentence, old == null ? null : old.shown(), now == null ? null : now.shown());
    }

    private Change change(Node node, Kind kind, String sentence, String old, String now) {
        String element = node.isFile() ? null : node.id();
        List<String> touched = element == null ? List.of() : List.of(element);
        return new Change(element, node.type(), kind, sentence, old, now, namesAfter.place(node), touched);
    }
}
