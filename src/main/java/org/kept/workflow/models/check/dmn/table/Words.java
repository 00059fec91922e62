package org.kept.workflow.models.check.dmn.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says in words which values of a column are meant, such as "company size under 10". */
final class Words {

    private static final int ENOUGH = 4;

    private Words() {}

    static String of(Column column, BitSet atoms) {
        List<String> parts = new ArrayList<>();
        List<Atom> all = column.atoms();
        for (int from = atoms.nextSetBit(0); from >= 0; ) {
            int to = from;
            while (all.get(from).sample() != null
                    && atoms.get(to + 1)
                    && all.get(to + 1).sample() != null) {
                to++;
            }
            parts.add(all.get(from).sample() == null ? single(all.get(from)) : span(all.get(from), all.get(to)));
            from = atoms.nextSetBit(to + 1);
        }
        if (parts.size() > ENOUGH) {
            int more = parts.size() - ENOUGH;
            parts = new ArrayList<>(parts.subList(0, ENOUGH));
            parts.add(more + " more");
        }
        return column.label() + " " + String.join(" or ", parts);
    }

    private static String single(Atom atom) {
        if (atom == Atom.OTHER_TEXT) {
            return "with any other value";
        }
        if (atom.empty()) {
            return "that is not there";
        }
        return atom.value().kind() == Value.Kind.TEXT
                ? "\"" + atom.value().shown() + "\""
                : atom.value().shown();
    }

    private static String span(Atom first, Atom last) {
        boolean days = kind(first, last) != Value.Kind.NUMBER;
        if (first == last && first.value() != null) {
            return (days ? "on " : "") + first.value().shown();
        }
        Value lower = first.value() == null ? first.above() : first.value();
        Value upper = last.value() == null ? last.below() : last.value();
        String from =
                lower == null ? "" : (first.value() == null ? days ? "after " : "over " : "from ") + lower.shown();
        String to =
                upper == null ? "" : (last.value() == null ? days ? "before " : "under " : "up to ") + upper.shown();
        return lower != null && upper != null
                ? from + " and " + to
                : lower == null && upper == null ? "of any kind" : from + to;
    }

    private static Value.Kind kind(Atom first, Atom last) {
        for (Value each : new Value[] {first.value(), first.above(), first.below(), last.below(), last.above()}) {
            if (each != null) {
                return each.kind();
            }
        }
        return Value.Kind.NUMBER;
    }
}
