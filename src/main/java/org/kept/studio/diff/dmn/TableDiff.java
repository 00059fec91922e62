package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.dmn.Table.Column;
import org.kept.studio.diff.dmn.Table.Rule;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Traits;
import org.kept.studio.diff.words.Traits.Difference;
import org.kept.studio.diff.words.Values;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** Tells how a decision table differs in its policy and columns; its rules are told by {@link RulesDiff}. */
final class TableDiff {

    private static final Set<String> PARTS = Set.of(
            "input",
            "output",
            "annotation",
            "rule",
            "inputExpression",
            "inputValues",
            "outputValues",
            "defaultOutputEntry");

    private final Place place;
    private final Table from;
    private final Table to;
    private final DiffPhrases phrases;
    private final Changes changes;
    private final TraitSentence sentences;

    TableDiff(Place place, Table from, Table to, DiffPhrases phrases, Changes changes) {
        this.place = place;
        this.from = from;
        this.to = to;
        this.phrases = phrases;
        this.changes = changes;
        this.sentences = new TraitSentence(phrases, "dmn");
    }

    /**
     * Adds what differs.
     *
     * @return how many ids differ that nobody sees
     */
    int tell() {
        int inner = from.xml().get("id").equals(to.xml().get("id")) ? 0 : 1;
        for (Difference difference : Traits.compare(policy(from.xml()), policy(to.xml()))) {
            tell(place.table(), place.element(), "decisionTable", difference);
        }
        Columns columns = new Columns(from, to);
        for (Column column : columns.common()) {
            Column old = columns.before(column);
            traits(column, old);
            inner += Place.innerIds(old.xml(), column.xml());
        }
        columns.added().forEach(column -> whole(column, to, Kind.ADDED));
        columns.removed().forEach(column -> whole(column, from, Kind.REMOVED));
        if (columns.reordered()) {
            changes.add(new Change(
                    place.element(),
                    "decisionTable",
                    Kind.MOVED,
                    phrases.sentence("dmn.columns.moved", place.table()),
                    null,
                    null,
                    place.name(),
                    List.of(place.element())));
        }
        return inner + new RulesDiff(place, from, to, columns, phrases, changes).tell();
    }

    private void traits(Column column, Column old) {
        String id = column.id().isEmpty() ? place.element() : column.id();
        for (Difference difference : Traits.compare(column(old.xml()), column(column.xml()))) {
            boolean called = difference.any().key().equals("label");
            tell(place.in(subject(called ? old : column)), id, column.kind(), difference);
        }
    }

    private void tell(String subject, String id, String type, Difference difference) {
        Trait old = difference.before();
        Trait now = difference.after();
        changes.add(new Change(
                id,
                type,
                Kind.CHANGED,
                sentences.of(subject, difference),
                old == null ? null : old.shown(),
                now == null ? null : now.shown(),
                place.name(),
                List.of(id)));
    }

    private List<Trait> policy(Xml table) {
        String policy = table.get("hitPolicy").isEmpty() ? "UNIQUE" : table.get("hitPolicy");
        String key = (policy + " " + table.get("aggregation")).strip();
        String known = "dmn.policy." + key.replace(' ', '.');
        List<Trait> traits = new ArrayList<>();
        traits.add(new Trait("hitPolicy", "", key, phrases.has(known) ? phrases.say(known) : phrases.quote(key)));
        rest(table, Set.of("id", "hitPolicy", "aggregation"), traits);
        return traits;
    }

    private List<Trait> column(Xml xml) {
        List<Trait> traits = new ArrayList<>();
        rest(xml, Set.of("id"), traits);
        for (Xml part : xml.children()) {
            if (PARTS.contains(part.name())) {
                if (!Table.text(part).isEmpty()) {
                    traits.add(new Trait(part.name(), "", Table.text(part), phrases.quote(Table.text(part))));
                }
                Map<String, String> attributes = new TreeMap<>(Canonical.attributes(part));
                attributes.remove("id");
                attributes.forEach((name, value) -> traits.add(new Trait(
                        name.equals("typeRef") ? "typeRef" : part.name() + "." + name,
                        "",
                        value,
                        phrases.word(value))));
                if (!Table.form(part).equals(attributes.isEmpty() ? "" : attributes.toString())) {
                    traits.add(new Trait(part.name() + "Form", "", Table.form(part), ""));
                }
            }
        }
        return traits;
    }

    /** What is said besides what has phrases of its own. */
    private void rest(Xml xml, Set<String> told, List<Trait> traits) {
        Canonical.attributes(xml).forEach((name, value) -> {
            if (!told.contains(name)) {
                String key = xml.is("output") && name.equals("name") ? "outputName" : Canonical.local(name);
                traits.add(new Trait(key, "", value, new Values(phrases).of(key, value)));
            }
        });
        if (!xml.text().isEmpty()) {
            traits.add(Trait.of("text", xml.text()));
        }
        xml.children().stream()
                .filter(child -> !PARTS.contains(child.name()))
                .forEach(child ->
                        traits.add(new Trait(child.name(), "", Canonical.of(child), phrases.shorten(child.text()))));
    }

    private String subject(Column column) {
        return phrases.say("dmn." + column.kind(), phrases.quote(column.label()));
    }

    /** A column that came or went, with what the rules say in it. */
    private void whole(Column column, Table table, Kind kind) {
        FeelWords feel = new FeelWords(phrases);
        List<Rule> saying = table.rules().stream()
                .filter(rule -> !FeelWords.isAny(rule.cell(column.index()).text()))
                .toList();
        String cells = saying.stream()
                .map(rule -> phrases.say(
                        "dmn.cell",
                        rule.number(),
                        feel.of(rule.cell(column.index()).text())))
                .collect(Collectors.joining("\n"));
        List<String> ids = new ArrayList<>(List.of(column.id()));
        saying.forEach(rule -> ids.add(rule.id()));
        String phrase = "dmn.column." + kind.word() + (column.isInput() ? ".input" : ".output");
        changes.add(new Change(
                column.id(),
                column.kind(),
                kind,
                phrases.sentence(phrase, place.in(subject(column)), saying.size()),
                kind == Kind.ADDED ? null : cells,
                kind == Kind.ADDED ? cells : null,
                place.name(),
                ids));
    }
}
