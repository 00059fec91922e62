package org.kept.studio.diff.bpmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Values;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** Reads all that a model says about one element; nothing is left out, what is unknown is told by its name. */
final class TraitReader {

    private static final Set<String> DRAWING = Set.of("BPMNDiagram");

    private final Names names;
    private final DiffPhrases phrases;
    private final Values values;
    private final UnaryOperator<String> ids;
    private final ExtensionReader extensions;
    private final BehaviourReader behaviour;
    private final PathReader paths;

    /** @param ids what an id of this model is called in the newer one */
    TraitReader(BpmnModel model, DiffPhrases phrases, UnaryOperator<String> ids) {
        this.names = new Names(model, phrases);
        this.phrases = phrases;
        this.values = new Values(phrases);
        this.ids = ids;
        this.extensions = new ExtensionReader(phrases);
        this.behaviour = new BehaviourReader(names, phrases, ids);
        this.paths = new PathReader(names, phrases, ids);
    }

    List<Trait> read(Node node) {
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait("type", "", node.xml().namespace() + node.type(), () -> names.type(node)));
        if (node.scope() != null) {
            traits.add(new Trait("scope", "", ids.apply(node.scope().id()), () -> names.of(node.scope())));
        }
        Canonical.attributes(node.xml()).forEach((name, value) -> {
            boolean ownId = name.equals("id") && !node.isFile();
            if (!ownId && !TraitSentence.isDefault(Canonical.local(name), value)) {
                traits.add(attribute(node.isFlow(), name, value));
            }
        });
        if (!node.xml().text().isEmpty() && !node.xml().is("flowNodeRef")) {
            traits.add(Trait.of("text", node.xml().text()));
        }
        node.xml().children().stream()
                .filter(child -> !BpmnModel.isNode(child))
                .forEach(child -> part(node, child, traits));
        paths.read(node, traits);
        return traits;
    }

    private Trait attribute(boolean flow, String name, String value) {
        String key = name.startsWith("{") ? name : Canonical.local(name);
        if (key.equals("name") && flow) {
            return new Trait("label", "", value, () -> values.of(key, value));
        }
        if (key.equals("default") || key.endsWith("Ref") && !key.equals("formRef") && !key.equals("decisionRef")) {
            return new Trait(key, "", ids.apply(value), () -> names.of(value));
        }
        return new Trait(key, "", value, () -> values.of(key, value));
    }

    private void part(Node node, Xml part, List<Trait> traits) {
        if (DRAWING.contains(part.name()) && node.isFile() || part.is("incoming", "outgoing")) {
            return;
        }
        if (part.is("extensionElements")) {
            part.children().forEach(extension -> extensions.read(extension, traits));
            if (!part.attributes().isEmpty() || !part.text().isEmpty()) {
                traits.add(new Trait("extensionElements", "", part.attributes() + part.text(), ""));
            }
        } else if (!behaviour.read(node, part, traits)) {
            traits.add(new Trait(
                    part.name(),
                    "",
                    Canonical.of(part, ids),
                    () -> part.children().isEmpty() ? phrases.shorten(part.text()) : ""));
        }
    }
}
