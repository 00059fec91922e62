package org.kept.workflow.models.check.dmn.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An input column: its cells, and its values sorted into those that the cells tell apart. */
final class Column {

    private static final Set<String> WHOLE = Set.of("integer", "long", "");

    private final String label;
    private final List<Cell> cells;
    private final List<Atom> atoms = new ArrayList<>();

    /**
     * Sorts the values.
     *
     * @param type what the table says its values are; may be empty
     * @param allowed what it says they can be; null for anything
     */
    Column(String label, String type, List<Cell> cells, Cell allowed) {
        this.label = label;
        this.cells = cells;
        List<Value> values = new ArrayList<>();
        cells.stream()
                .filter(cell -> cell != null && cell.readable())
                .forEach(cell -> cell.values(each -> add(values, each)));
        List<Value> proper =
                values.stream().filter(value -> value.kind() != Value.Kind.NULL).toList();
        boolean mixed = proper.stream().map(Value::kind).distinct().count() > 1;
        boolean bounded = allowed != null && allowed.readable();
        if (!mixed && !proper.isEmpty()) {
            Value.Kind kind = proper.get(0).kind();
            List<Value> all = new ArrayList<>(proper);
            if (bounded) {
                allowed.values(each -> add(all, each));
                all.removeIf(each -> each.kind() == Value.Kind.NULL);
                bounded = all.stream().allMatch(each -> each.kind() == kind);
            }
            sort(kind, bounded ? all : proper, type);
            if (bounded) {
                atoms.removeIf(atom -> allowed.matches(atom) == Truth.NO);
            }
        }
        if (proper.size() < values.size() && !mixed) {
            if (proper.isEmpty()) {
                atoms.add(Atom.OTHER_TEXT);
            }
            atoms.add(Atom.of(new Value(Value.Kind.NULL, null, "")));
        }
        if (atoms.isEmpty()) {
            atoms.add(Atom.ANYTHING);
        }
    }

    private static void add(List<Value> values, Value value) {
        if (values.stream().noneMatch(value::same)) {
            values.add(value);
        }
    }

    private void sort(Value.Kind kind, List<Value> values, String type) {
        if (kind == Value.Kind.TEXT) {
            values.forEach(value -> atoms.add(Atom.of(value)));
            atoms.add(Atom.OTHER_TEXT);
        } else if (kind == Value.Kind.BOOLEAN) {
            atoms.add(Atom.of(Value.read("true")));
            atoms.add(Atom.of(Value.read("false")));
        } else {
            boolean whole = kind != Value.Kind.NUMBER
                    || WHOLE.contains(type)
                            && values.stream().allMatch(value -> value.number().scale() <= 0);
            order(
                    values.stream()
                            .sorted((one, other) -> one.number().compareTo(other.number()))
                            .toList(),
                    whole);
        }
    }

    private void order(List<Value> bounds, boolean whole) {
        Value last = null;
        for (Value bound : bounds) {
            between(last, bound, whole);
            atoms.add(Atom.of(bound));
            last = bound;
        }
        between(last, null, whole);
    }

    private void between(Value above, Value below, boolean whole) {
        BigDecimal sample;
        if (above == null) {
            sample = below.number().subtract(BigDecimal.ONE);
        } else if (below == null || whole) {
            sample = above.number().add(BigDecimal.ONE);
        } else {
            sample = above.number().add(below.number()).divide(BigDecimal.valueOf(2));
        }
        if (above == null || below == null || sample.compareTo(below.number()) < 0) {
            atoms.add(Atom.between(above, below, sample));
        }
    }

    String label() {
        return label;
    }

    List<Atom> atoms() {
        return atoms;
    }

    /** Whether a rule's cell matches these values. */
    Truth matches(int rule, int atom) {
        Cell cell = cells.get(rule);
        return cell == null ? Truth.YES : cell.matches(atoms.get(atom));
    }

    /** Whether the rule does not look at this column. */
    boolean ignoredBy(int rule) {
        return cells.get(rule) == null;
    }
}
