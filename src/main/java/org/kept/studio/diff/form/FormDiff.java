package org.kept.studio.diff.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Order;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Traits;
import org.kept.studio.diff.words.Traits.Difference;

/** Tells how a form differs: what is asked, how, and what is no longer. */
public final class FormDiff {

    private final JsonNode from;
    private final JsonNode to;
    private final DiffPhrases phrases;
    private final Changes changes;
    private final FieldReader reader;
    private final FieldWords words;
    private final FieldMatch match;

    /** What stands in each group of the newer form, in its order; under null what stands in none. */
    private final Map<Field, List<Field>> groups = new LinkedHashMap<>();

    private FormDiff(JsonNode from, JsonNode to, DiffPhrases phrases, Changes changes) {
        this.from = from;
        this.to = to;
        this.phrases = phrases;
        this.changes = changes;
        this.reader = new FieldReader(phrases);
        this.words = new FieldWords(phrases);
        this.match = new FieldMatch(Field.of(from), Field.of(to));
        match.to().forEach(field -> groups.computeIfAbsent(field.group(), key -> new ArrayList<>())
                .add(field));
    }

    /** Adds what differs; either side may be null for a file that is not there. */
    public static void tell(JsonNode from, JsonNode to, DiffPhrases phrases, Changes changes) {
        FormDiff diff = new FormDiff(from, to, phrases, changes);
        if (from == null || to == null) {
            diff.whole();
        } else {
            diff.compare();
        }
    }

    private void whole() {
        Kind kind = from == null ? Kind.ADDED : Kind.REMOVED;
        List<Field> fields = Field.of(from == null ? to : from);
        long asked = fields.stream().filter(Field::isAsked).count();
        String id = (from == null ? to : from).path("id").asText();
        List<String> ids = fields.stream().map(Field::element).toList();
        changes.add(new Change(
                null,
                "form",
                kind,
                phrases.sentence("form.whole." + kind.word(), phrases.quote(id), asked),
                null,
                null,
                null,
                ids));
    }

    private void compare() {
        for (Difference difference : Traits.compare(reader.read(from), reader.read(to))) {
            String sentence = new TraitSentence(phrases, "form").of(phrases.say("form"), difference);
            changes.add(change(null, Kind.CHANGED, sentence, difference));
        }
        for (Field field : match.to()) {
            Field old = match.before(field);
            if (old == null) {
                String sentence = phrases.sentence(
                        "form.added" + words.after(field),
                        words.type(field),
                        words.name(field),
                        words.neighbour(field, siblings(field)),
                        words.where(field),
                        words.must(field));
                changes.add(change(field, Kind.ADDED, sentence, null, field.label()));
            } else {
                traits(old, field);
            }
        }
        order();
        match.gone()
                .forEach(field -> changes.add(change(
                        field,
                        Kind.REMOVED,
                        phrases.sentence("form.removed", words.type(field), words.name(field)),
                        field.label(),
                        null)));
    }

    private void traits(Field old, Field field) {
        List<Trait> before = new ArrayList<>(reader.read(old.json()));
        List<Trait> after = new ArrayList<>(reader.read(field.json()));
        if (match.before(field.group()) != old.group() || (field.group() == null) != (old.group() == null)) {
            before.add(new Trait("group", "", "before", words.group(old)));
            after.add(new Trait("group", "", "after", words.group(field)));
        }
        for (Difference difference : Traits.compare(before, after)) {
            String key = difference.any().key();
            if (key.startsWith("order.") && !Order.isReordered(difference.before(), difference.after())) {
                continue;
            }
            String subject = words.name(key.equals("label") || key.equals("text") ? old : field);
            Kind kind = key.startsWith("order.") || key.equals("group")
                    ? Kind.MOVED
                    : key.equals("id") ? Kind.RENAMED : Kind.CHANGED;
            changes.add(change(field, kind, new TraitSentence(phrases, "form").of(subject, difference), difference));
        }
    }

    /** Fields that stand elsewhere among those that stayed in their group. */
    private void order() {
        groups.values().forEach(fields -> {
            int[] places = Order.nowhere(fields.size());
            for (int i = 0; i < places.length; i++) {
                Field old = match.before(fields.get(i));
                boolean stayed = old != null && match.before(fields.get(i).group()) == old.group();
                places[i] = stayed ? old.place() : -1;
            }
            BitSet moved = Order.moved(places);
            moved.stream().forEach(i -> {
                Field field = fields.get(i);
                String sentence = phrases.sentence(
                        "form.moved" + words.after(field), words.name(field), words.neighbour(field, fields));
                changes.add(change(field, Kind.MOVED, sentence, String.valueOf(places[i] + 1), String.valueOf(i + 1)));
            });
        });
    }

    private List<Field> siblings(Field field) {
        return groups.get(field.group());
    }

    private Change change(Field field, Kind kind, String sentence, Difference difference) {
        Trait before = difference.before();
        Trait after = difference.after();
        return change(
                field, kind, sentence, before == null ? null : before.shown(), after == null ? null : after.shown());
    }

    private Change change(Field field, Kind kind, String sentence, String before, String after) {
        String element = field == null ? null : field.element();
        String place =
                field == null || field.group() == null ? null : field.group().label();
        List<String> touched = element == null ? List.of() : List.of(element);
        return new Change(
                element, field == null ? "form" : field.type(), kind, sentence, before, after, place, touched);
    }
}
