package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.Values;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** The decisions of a file with what each builds on, and all that is said about them outside of their tables. */
final class Requirements {

    private static final String FILE = "#file";
    private static final Set<String> TEXTS = Set.of("description", "question", "allowedAnswers", "text");

    private final Map<String, Xml> elements = new LinkedHashMap<>();
    private final Map<Xml, String> ids = new IdentityHashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private final DiffPhrases phrases;
    private final Values values;

    /** @param root null for a file that is not there */
    Requirements(Xml root, DiffPhrases phrases) {
        this.phrases = phrases;
        this.values = new Values(phrases);
        if (root != null) {
            put(root, FILE);
            root.children().stream().filter(child -> !child.is("DMNDI")).forEach(child -> {
                put(child, child.get("id"));
                child.all().map(part -> part.get("id")).forEach(drawn::add);
            });
        }
    }

    private void put(Xml xml, String wanted) {
        String id = wanted.isEmpty() || elements.containsKey(wanted) ? wanted + "#" + elements.size() : wanted;
        elements.put(id, xml);
        ids.put(xml, id);
    }

    /** The file itself and everything in it that stands by itself, by id. */
    Map<String, Xml> elements() {
        return elements;
    }

    String idOf(Xml xml) {
        return ids.get(xml);
    }

    /** All ids that a drawing may name. */
    Set<String> drawn() {
        return drawn;
    }

    long decisions() {
        return elements.values().stream().filter(xml -> xml.is("decision")).count();
    }

    /** What the other file has not, by kind and name; without those that look alike. */
    Map<String, String> byLook(Requirements other) {
        Map<String, String> byLook = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        elements.forEach((id, xml) -> {
            String look = xml.name() + "\n" + xml.get("name");
            if (!other.elements.containsKey(id) && !xml.get("name").isEmpty() && byLook.put(look, id) != null) {
                twice.add(look);
            }
        });
        byLook.keySet().removeAll(twice);
        return byLook;
    }

    String plainName(String id) {
        Xml xml = elements.get(id);
        return xml == null || xml.get("name").isEmpty() ? id : xml.get("name");
    }

    /** What it is called in sentences. */
    String name(String id) {
        Xml xml = elements.get(id);
        return xml == null || xml.parent() == null
                ? phrases.say("file")
                : phrases.say("the.named", phrases.word(xml.name()), phrases.quote(plainName(id)));
    }

    /** How many ids differ outside of tables; what came or went is told elsewhere. */
    static int innerIds(Xml before, Xml after) {
        int differ = 0;
        boolean comparable = before.parent() != null && Place.sameParts(before, after);
        for (int i = 0; comparable && i < before.children().size(); i++) {
            Xml old = before.children().get(i);
            Xml now = after.children().get(i);
            if (!old.is("decisionTable")) {
                differ += Place.innerIds(old, now);
            }
        }
        return differ;
    }

    /** All that is said about an element outside of its table. */
    List<Trait> traits(Xml xml, UnaryOperator<String> references) {
        List<Trait> traits = new ArrayList<>();
        boolean file = xml.parent() == null;
        traits.add(Trait.of("edition", xml.namespace()));
        Canonical.attributes(xml).forEach((name, value) -> {
            if (file || !name.equals("id")) {
                String key = Canonical.local(name);
                traits.add(new Trait(file && key.equals("id") ? "id" : key, "", value, values.of(key, value)));
            }
        });
        if (!xml.text().isEmpty()) {
            traits.add(Trait.of("text", xml.text()));
        }
        for (Xml part : xml.children()) {
            if (!file) {
                part(part, references, traits);
            }
        }
        return traits;
    }

    private void part(Xml part, UnaryOperator<String> references, List<Trait> traits) {
        if (part.is("decisionTable")) {
            traits.add(new Trait("decisionTable", "", "", phrases.say("dmn.table")));
        } else if (part.name().endsWith("Requirement")) {
            part.children().forEach(need -> {
                String href = need.get("href");
                String id = href.substring(href.indexOf('#') + 1);
                traits.add(new Trait("requires", references.apply(id), need.name() + references.apply(id), name(id)));
            });
        } else if (TEXTS.contains(part.name())
                && part.attributes().isEmpty()
                && part.children().isEmpty()) {
            traits.add(new Trait(part.name(), "", part.text(), phrases.quote(part.text())));
        } else {
            String text = part.is("literalExpression") ? Table.text(part) : part.text();
            traits.add(new Trait(part.name(), "", withoutIds(part), text.isEmpty() ? "" : phrases.quote(text)));
        }
    }

    /** Everything but ids, which are told apart. */
    private static String withoutIds(Xml xml) {
        StringBuilder text = new StringBuilder("<").append(xml.name());
        Canonical.attributes(xml)
                .forEach((name, value) ->
                        text.append(name.equals("id") ? "" : " " + name + "=" + value.length() + ":" + value));
        text.append('>').append(xml.text().length()).append(':').append(xml.text());
        xml.children().forEach(child -> text.append(withoutIds(child)));
        return text.toString();
    }
}
