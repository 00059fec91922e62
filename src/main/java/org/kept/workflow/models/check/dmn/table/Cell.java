package org.kept.workflow.models.check.dmn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an input cell asks of a value, as far as it can be read: literals, comparisons, ranges, lists of them, and their opposite. */
final class Cell {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([\\])\\[])");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private final List<Test> tests = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();
    private final boolean negated;
    private boolean readable = true;

    /** One thing that a value is asked. */
    private interface Test {
        Truth of(Atom atom);
    }

    private Cell(String text) {
        Matcher not = NOT.matcher(text);
        negated = not.matches();
        for (String part : parts(negated ? not.group(1) : text)) {
            Test test = test(part.strip());
            readable &= test != null;
            tests.add(test);
        }
    }

    /** Reads a cell; null stands for one that takes anything. */
    static Cell read(String text) {
        return text.isBlank() || text.strip().equals("-") ? null : new Cell(text.strip());
    }

    boolean readable() {
        return readable;
    }

    /** Every value that it writes down. */
    void values(Consumer<Value> taker) {
        values.forEach(taker);
    }

    /** Whether it matches all values of the atom, none, or cannot tell. */
    Truth matches(Atom atom) {
        if (!readable || atom.anything()) {
            return Truth.MAYBE;
        }
        Truth any = Truth.NO;
        for (Test test : tests) {
            any = any.or(test.of(atom));
        }
        return negated ? any.not() : any;
    }

    private Test test(String text) {
        Matcher comparison = COMPARISON.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (comparison.matches()) {
            Value bound = bound(comparison.group(2));
            String operator = comparison.group(1);
            return bound == null ? null : atom -> ordered(atom, compare(atom, bound, operator));
        }
        if (range.matches()) {
            Value from = bound(range.group(2));
            Value to = bound(range.group(3));
            String lower = range.group(1).equals("[") ? ">=" : ">";
            String upper = range.group(4).equals("]") ? "<=" : "<";
            return from == null || to == null
                    ? null
                    : atom -> ordered(atom, compare(atom, from, lower) && compare(atom, to, upper));
        }
        Value value = Value.read(text);
        if (value == null) {
            return null;
        }
        values.add(value);
        return atom -> Truth.of(atom.is(value));
    }

    private Value bound(String text) {
        Value bound = Value.read(text.strip());
        if (bound == null || !bound.kind().ordered()) {
            return null;
        }
        values.add(bound);
        return bound;
    }

    /** No value is neither below nor above, and what FEEL makes of the opposite is better not relied on. */
    private Truth ordered(Atom atom, boolean holds) {
        return negated && atom.empty() ? Truth.MAYBE : Truth.of(holds);
    }

    private static boolean compare(Atom atom, Value bound, String operator) {
        if (atom.sample() == null) {
            return false;
        }
        int order = atom.sample().compareTo(bound.number());
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** The parts between commas that stand in no text and no bracket. */
    static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            } else if (!quoted && c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            } else if (!quoted) {
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
