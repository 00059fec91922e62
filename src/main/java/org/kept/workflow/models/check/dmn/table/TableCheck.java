package org.kept.workflow.models.check.dmn.table;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Xml;

/**
 * Finds what decision tables forget and where they contradict themselves: gaps, rules that fire together, rules that never do. What
 * it cannot read counts as unknown, so what it says is true of the cells as they stand.
 */
public final class TableCheck {

    private static final int MAX_RULES = 500;
    private static final int MAX_ATOMS = 400;
    private static final int ENOUGH = 5;
    private static final Set<String> LISTS = Set.of("COLLECT", "RULE ORDER");

    private final Xml table;
    private final List<Xml> rules;
    private final String policy;
    private final Grid grid;
    private final Report report;

    private TableCheck(Xml table, List<Column> columns, List<Xml> rules, Report report) {
        this.table = table;
        this.rules = rules;
        this.policy = table.get("hitPolicy").isEmpty() ? "UNIQUE" : table.get("hitPolicy");
        this.grid = new Grid(columns, rules.size());
        this.report = report;
    }

    /** Looks at the table of a decision; what there is to say goes into the report. */
    public static void check(Xml decision, Report report) {
        decision.children("decisionTable").findFirst().ifPresent(table -> {
            List<Xml> rules = table.children("rule").toList();
            List<Column> columns = TableReader.columns(table, rules);
            if (columns.isEmpty() || rules.isEmpty()) {
                return;
            }
            if (rules.size() > MAX_RULES
                    || columns.stream().anyMatch(column -> column.atoms().size() > MAX_ATOMS)) {
                tooMany(table, report);
                return;
            }
            try {
                new TableCheck(table, columns, rules, report).check();
            } catch (TooMany e) {
                tooMany(table, report);
            }
        });
    }

    private static void tooMany(Xml table, Report report) {
        report.advise(
                table,
                "combinations",
                "The table has too many combinations to tell whether a rule is missing or never reached; split it into smaller tables");
    }

    private void check() {
        Covers covers = new Covers(grid);
        for (int r = 0; r < rules.size(); r++) {
            if (covers.impossible(r)) {
                report.advise(
                        rules.get(r), "never", "Rule " + (r + 1) + " never fires: no value fits one of its cells");
            } else if (policy.equals("FIRST") && covers.covered(r)) {
                report.advise(
                        rules.get(r),
                        "never",
                        "Rule " + (r + 1) + " is never reached: the rules before it take all its cases");
            }
        }
        if (policy.equals("UNIQUE") || policy.equals("ANY")) {
            overlaps();
        }
        if (!LISTS.contains(policy) || !table.get("aggregation").isEmpty()) {
            new Gaps(grid)
                    .find()
                    .forEach(gap -> report.advise(
                            table, "gap", "No rule for " + (gap.isEmpty() ? "anything" : gap) + "; add one for it"));
        }
    }

    private void overlaps() {
        int found = 0;
        for (int other = 1; other < rules.size(); other++) {
            for (int one = 0; one < other && found < ENOUGH; one++) {
                String when = together(one, other);
                if (when != null && !(policy.equals("ANY") && sameOutputs(one, other))) {
                    found++;
                    boolean always = within(one, other) || within(other, one);
                    report.add(
                            always,
                            rules.get(other),
                            "overlap",
                            "Rules " + (one + 1) + " and " + (other + 1) + " both fire "
                                    + (when.isEmpty() ? "every time" : "when there is " + when)
                                    + "; the table takes one rule at a time, so the case stops there: set them apart, or use FIRST");
                }
            }
        }
    }

    /** When both fire for sure, in words; null if that cannot be told. */
    private String together(int one, int other) {
        StringBuilder when = new StringBuilder();
        for (int c = 0; c < grid.columns(); c++) {
            BitSet both = grid.values(one, c, true);
            both.and(grid.values(other, c, true));
            if (both.isEmpty()) {
                return null;
            }
            if (both.cardinality() < grid.atoms(c)) {
                when.append(when.isEmpty() ? "" : " and ").append(Words.of(grid.column(c), both));
            }
        }
        return when.toString();
    }

    /** Whether a rule fires only where the other does, so that it can never decide anything. */
    private boolean within(int inner, int outer) {
        return IntStream.range(0, grid.columns()).allMatch(c -> {
            BitSet outside = grid.values(inner, c, false);
            outside.andNot(grid.values(outer, c, true));
            return outside.isEmpty();
        });
    }

    private boolean sameOutputs(int one, int other) {
        return outputs(rules.get(one)).equals(outputs(rules.get(other)));
    }

    private static String outputs(Xml rule) {
        return rule.children("outputEntry").map(TableReader::text).collect(Collectors.joining("\n"));
    }
}
