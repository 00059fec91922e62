package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Traits;
import org.kept.studio.diff.xml.Drawing;
import org.kept.workflow.models.check.Xml;

/** Tells how one file of decisions differs from another: what they build on, how they decide, rule by rule. */
public final class DmnDiff {

    private final Xml from;
    private final Xml to;
    private final Requirements before;
    private final Requirements after;
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final DiffPhrases phrases;
    private final Changes changes;

    private DmnDiff(Xml from, Xml to, DiffPhrases phrases, Changes changes) {
        this.from = from;
        this.to = to;
        this.phrases = phrases;
        this.changes = changes;
        this.before = new Requirements(from, phrases);
        this.after = new Requirements(to, phrases);
        Map<String, String> added = after.byLook(before);
        before.byLook(after).forEach((look, id) -> {
            if (added.containsKey(look)) {
                renamed.put(id, added.get(look));
            }
        });
    }

    /** Adds what differs; either side may be null for a file that is not there. */
    public static void tell(Xml from, Xml to, DiffPhrases phrases, Changes changes) {
        new DmnDiff(from, to, phrases, changes).tell();
    }

    private void tell() {
        Map<String, Xml> gone = new LinkedHashMap<>();
        before.elements().forEach((id, xml) -> gone.put(renamed.getOrDefault(id, id), xml));
        after.elements().forEach((id, xml) -> {
            Xml old = gone.remove(id);
            if (old == null) {
                whole(after, id, Kind.ADDED);
            } else {
                compare(id, old, xml);
            }
        });
        gone.forEach((id, xml) -> whole(before, before.idOf(xml), Kind.REMOVED));
        if (from != null && to != null) {
            UnaryOperator<String> ids = id -> renamed.getOrDefault(id, id);
            Map<String, String> places = new LinkedHashMap<>();
            before.drawn().forEach(id -> places.put(ids.apply(id), id));
            new Drawing(
                            new Drawing.Scene("dmn", ids, places::containsKey, after.drawn()::contains, after::name),
                            phrases)
                    .tell(from, to, changes);
        }
    }

    private void compare(String id, Xml old, Xml now) {
        boolean file = now.parent() == null;
        String element = file ? null : id;
        List<String> touched = file ? List.of() : List.of(id);
        if (!file && !before.idOf(old).equals(id)) {
            String was = before.idOf(old);
            changes.add(new Change(
                    id,
                    now.name(),
                    Kind.RENAMED,
                    phrases.sentence(
                            "dmn.renamed." + (now.is("decision") ? "decision" : "other"), after.name(id), id, was),
                    was,
                    id,
                    null,
                    List.of(id, was)));
        }
        UnaryOperator<String> same = UnaryOperator.identity();
        List<Traits.Difference> differences =
                Traits.compare(before.traits(old, ref -> renamed.getOrDefault(ref, ref)), after.traits(now, same));
        for (Traits.Difference difference : differences) {
            changes.add(new Change(
                    element,
                    now.name(),
                    Kind.CHANGED,
                    new TraitSentence(phrases, "dmn").of(file ? phrases.say("file") : after.name(id), difference),
                    difference.before() == null ? null : difference.before().shown(),
                    difference.after() == null ? null : difference.after().shown(),
                    null,
                    touched));
        }
        int innerIds = Requirements.innerIds(old, now) + tables(id, old, now);
        if (innerIds > 0) {
            String name = after.name(id);
            changes.add(new Change(
                    element,
                    now.name(),
                    Kind.RENAMED,
                    phrases.sentence("dmn.inner", innerIds, name),
                    null,
                    null,
                    null,
                    touched));
        }
    }

    private int tables(String id, Xml old, Xml now) {
        Xml tableBefore = old.children("decisionTable").findFirst().orElse(null);
        Xml tableAfter = now.children("decisionTable").findFirst().orElse(null);
        if (tableBefore == null || tableAfter == null) {
            return 0;
        }
        boolean alone = before.decisions() < 2 && after.decisions() < 2;
        Place place = new Place(id, after.plainName(id), alone, phrases);
        return new TableDiff(place, Table.of(tableBefore), Table.of(tableAfter), phrases, changes).tell();
    }

    private void whole(Requirements side, String id, Kind kind) {
        Xml xml = side.elements().get(id);
        if (xml.parent() == null) {
            return;
        }
        Table table = Table.of(xml.children("decisionTable").findFirst().orElse(null));
        String phrase = "dmn.whole." + kind.word() + (table == Table.NONE ? "" : ".table");
        String sentence = phrases.sentence(
                phrase, side.name(id), table.columns().size(), table.rules().size());
        List<String> ids = new ArrayList<>(List.of(id));
        table.rules().forEach(rule -> ids.add(rule.id()));
        changes.add(new Change(id, xml.name(), kind, sentence, null, null, null, ids));
    }
}
