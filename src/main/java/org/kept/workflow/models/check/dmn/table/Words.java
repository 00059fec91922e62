package org.kept.workflow.models.check.dmn.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says in words which values of a column are meant, such as "company size is under 10". */
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
            parts.add(
                    all.get(from).sample() == null ? single(all.get(from)) : span(column, all.get(from), all.get(to)));
            from = atoms.nextSetBit(to + 1);
        }
        if (parts.size() > ENOUGH) {
            int more = parts.size() - ENOUGH;
            parts = new ArrayList<>(parts.subList(0, ENOUGH));
            parts.add(more + " more");
        }
        return column.label() + " is " + String.join(" or ", parts);
    }

    private static String single(Atom atom) {
        if (atom == Atom.OTHER_TEXT) {
            return "any other value";
        }
        if (atom.empty()) {
            return "not there";
        }
        return atom.value().kind() == Value.Kind.TEXT
                ? "\"" + atom.value().shown() + "\""
                : atom.value().shown();
    }

    private static String span(Column column, Atom first, Atom last) {
        boolean days = kind(first, last) != Value.Kind.NUMBER;
        if (first == last && first.value() != null) {
            return (days ? "on " : "") + first.value().shown();
        }
        Value lower = first.value() == null ? first.above() : first.value();
        Value upper = last.value() == null ? last.below() : last.value();
        if (column.whole() && !days && lower != null && upper != null) {
            BigDecimal from = first.value() == null ? lower.number().add(BigDecimal.ONE) : lower.number();
            BigDecimal to = last.value() == null ? upper.number().subtract(BigDecimal.ONE) : upper.number();
            return from.compareTo(to) == 0
                    ? from.toPlainString()
                    : "from " + from.toPlainString() + " to " + to.toPlainString();
        }
        String from =
                lower == null ? "" : (first.value() != null ? "from " : days ? "after " : "over ") + lower.shown();
        String to =
                upper == null ? "" : (last.value() != null ? "up to " : days ? "before " : "under ") + upper.shown();
        if (lower == null && upper == null) {
            return "anything";
        }
        return lower != null && upper != null ? (from + " and " + to).replace(" and up to ", " to ") : from + to;
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
