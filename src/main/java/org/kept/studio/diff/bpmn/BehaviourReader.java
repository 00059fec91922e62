package org.kept.studio.diff.bpmn;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.Values;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** Reads what makes an element act: what an event waits for, when a path is taken, how often a step is done. */
final class BehaviourReader {

    private static final Map<String, String> REFERENCES = Map.of(
            "messageEventDefinition", "messageRef",
            "errorEventDefinition", "errorRef",
            "escalationEventDefinition", "escalationRef",
            "signalEventDefinition", "signalRef",
            "compensateEventDefinition", "activityRef");

    private final Names names;
    private final DiffPhrases phrases;
    private final Values values;
    private final UnaryOperator<String> ids;

    BehaviourReader(Names names, DiffPhrases phrases, UnaryOperator<String> ids) {
        this.names = names;
        this.phrases = phrases;
        this.values = new Values(phrases);
        this.ids = ids;
    }

    /** Whether the part is one of these. */
    boolean read(Node node, Xml part, List<Trait> traits) {
        if (part.name().endsWith("EventDefinition")) {
            event(node, part, traits);
        } else if (part.is("conditionExpression")) {
            traits.add(new Trait("condition", "", part.text(), () -> phrases.quote(Values.bare(part.text()))));
            rest(part, "conditionType", traits);
        } else if (part.is("documentation", "text")) {
            traits.add(new Trait(part.name(), "", part.text(), () -> phrases.quote(part.text())));
            rest(part, part.name() + "Form", traits);
        } else if (part.is("multiInstanceLoopCharacteristics")) {
            traits.add(new Trait("repeat", "", Canonical.of(part), () -> repeat(part)));
        } else if (part.is("flowNodeRef")) {
            traits.add(new Trait("flowNodeRef", names.of(part.text()), ids.apply(part.text()) + part.attributes(), ""));
        } else {
            return false;
        }
        return true;
    }

    /** What a text says besides its words, such as its language. */
    private static void rest(Xml part, String key, List<Trait> traits) {
        if (!part.attributes().isEmpty() || !part.children().isEmpty()) {
            String form = Canonical.attributes(part) + " "
                    + part.children().stream().map(Canonical::of).collect(Collectors.joining());
            traits.add(new Trait(
                    key, "", form, String.join(", ", Canonical.attributes(part).values())));
        }
    }

    private void event(Node node, Xml event, List<Trait> traits) {
        boolean sends = node.xml().is("endEvent", "intermediateThrowEvent");
        traits.add(new Trait(
                (sends ? "sends." : "") + event.name(),
                "",
                Canonical.of(event, ids),
                () -> shown(event) + extras(event)));
    }

    private String shown(Xml event) {
        String reference = REFERENCES.get(event.name());
        if (event.is("timerEventDefinition")) {
            return event.children().stream()
                    .map(time -> values.spans().moment(time.text()))
                    .findFirst()
                    .orElse("");
        } else if (reference != null) {
            String id = event.get(reference);
            return id.isEmpty() ? phrases.say("any." + reference) : names.of(id);
        }
        return phrases.quote(event.get("name") + event.text());
    }

    /** What else an event definition says: the action that sends, the variables that catch. */
    private String extras(Xml event) {
        StringBuilder extras = new StringBuilder();
        Canonical.attributes(event).forEach((name, value) -> {
            if (name.startsWith("camunda:")) {
                String key = Canonical.local(name);
                extras.append(phrases.say("extra", phrases.word(key), values.of(key, value)));
            }
        });
        event.children("extensionElements").findFirst().ifPresent(extension -> extras.append(phrases.say("extra.own")));
        return extras.toString();
    }

    private String repeat(Xml loop) {
        String collection = loop.get("camunda:collection");
        String cardinality = text(loop, "loopCardinality");
        String until = text(loop, "completionCondition");
        StringBuilder shown = new StringBuilder(
                collection.isEmpty()
                        ? phrases.say("repeat.times", Values.bare(cardinality))
                        : phrases.say(
                                "repeat.each",
                                phrases.quote(Values.bare(collection)),
                                loop.get("camunda:elementVariable")));
        shown.append(phrases.say(loop.get("isSequential").equals("true") ? "repeat.sequential" : "repeat.parallel"));
        if (!until.isEmpty()) {
            shown.append(phrases.say("repeat.until", phrases.quote(Values.bare(until))));
        }
        return shown.toString();
    }

    private static String text(Xml parent, String child) {
        return parent.children(child).map(Xml::text).findFirst().orElse("");
    }
}
