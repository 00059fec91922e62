package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.dmn.Table.Column;
import org.kept.studio.diff.dmn.Table.Rule;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Order;

/** Tells how the rules of a decision table differ, each in one sentence. */
final class RulesDiff {

    /** As many moves as are told one by one. */
    private static final int MOST_MOVES = 10;

    private static final Set<String> ORDER_COUNTS = Set.of("FIRST", "RULE ORDER", "OUTPUT ORDER");

    private final Place place;
    private final Table from;
    private final Table to;
    private final Columns columns;
    private final DiffPhrases phrases;
    private final Changes changes;
    private final RuleWords words;

    RulesDiff(Place place, Table from, Table to, Columns columns, DiffPhrases phrases, Changes changes) {
        this.place = place;
        this.from = from;
        this.to = to;
        this.columns = columns;
        this.phrases = phrases;
        this.changes = changes;
        this.words = new RuleWords(columns, phrases);
    }

    /** Adds what differs; gives how many ids differ that nobody sees. */
    int tell() {
        RuleMatch match = new RuleMatch(from, to, columns);
        int[] places = Order.nowhere(to.rules().size());
        int inner = 0;
        for (Rule rule : to.rules()) {
            Rule old = match.before(rule);
            if (old == null) {
                String sentence = phrases.sentence("dmn.rule.added", name(rule), words.whole(rule, to.columns()));
                changes.add(change(rule, Kind.ADDED, sentence, null, words.whole(rule, to.columns())));
            } else {
                places[rule.number() - 1] = old.number();
                compare(old, rule);
                inner += innerIds(old, rule);
            }
        }
        moves(places);
        for (Rule rule : match.gone()) {
            String whole = words.whole(rule, from.columns());
            changes.add(
                    change(rule, Kind.REMOVED, phrases.sentence("dmn.rule.removed", name(rule), whole), whole, null));
        }
        return inner;
    }

    private void compare(Rule old, Rule rule) {
        RuleWords.Difference difference = words.difference(old, rule);
        if (!difference.clauses().isEmpty()) {
            String sentence = phrases.sentence(
                    "dmn.rule.changed", name(rule, old.description()), String.join("; ", difference.clauses()));
            List<String> ids = new ArrayList<>(List.of(rule.id()));
            ids.addAll(difference.cells());
            changes.add(change(
                            rule,
                            Kind.CHANGED,
                            sentence,
                            words.whole(old, from.columns()),
                            words.whole(rule, to.columns()))
                    .touching(ids));
        }
    }

    private int innerIds(Rule old, Rule rule) {
        int inner = old.id().equals(rule.id()) ? 0 : 1;
        for (Column column : columns.common()) {
            String before = old.cell(columns.before(column).index()).id();
            inner += before.equals(rule.cell(column.index()).id()) ? 0 : 1;
        }
        return inner;
    }

    private void moves(int[] places) {
        BitSet moved = Order.moved(places);
        String policy = to.xml().get("hitPolicy");
        boolean list = policy.equals("COLLECT") && to.xml().get("aggregation").isEmpty();
        boolean counts = ORDER_COUNTS.contains(policy) || list;
        String why = phrases.say(counts ? "dmn.order." + policy.replace(' ', '.') : "dmn.order.free");
        Kind kind = counts ? Kind.CHANGED : Kind.MOVED;
        if (moved.cardinality() > MOST_MOVES) {
            String sentence = phrases.sentence("dmn.rules.moved", moved.cardinality(), place.table(), why);
            List<String> ids =
                    moved.stream().mapToObj(i -> to.rules().get(i).id()).toList();
            changes.add(new Change(place.element(), "decisionTable", kind, sentence, null, null, place.name(), ids));
            return;
        }
        moved.stream().forEach(i -> {
            Rule rule = to.rules().get(i);
            String phrase = i + 1 < places[i] ? "dmn.rule.up" : "dmn.rule.down";
            String sentence = phrases.sentence(phrase, name(rule), places[i], rule.number(), why);
            changes.add(change(rule, kind, sentence, String.valueOf(places[i]), String.valueOf(rule.number())));
        });
    }

    private String name(Rule rule) {
        return name(rule, rule.description());
    }

    private String name(Rule rule, String description) {
        String name = description.isEmpty()
                ? phrases.say("dmn.rule", rule.number())
                : phrases.say("dmn.rule.named", rule.number(), phrases.quote(description));
        return place.in(name);
    }

    private Change change(Rule rule, Kind kind, String sentence, String before, String after) {
        return new Change(rule.id(), "rule", kind, sentence, before, after, place.name(), List.of(rule.id()));
    }
}
