package org.kept.workflow.models.check.dmn.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.Xml;

/** Reads the input columns of a decision table. */
final class TableReader {

    private TableReader() {}

    /** Its columns; none where they are not whole, or where two ask the same, so that their cells hang together. */
    static List<Column> columns(Xml table, List<Xml> rules) {
        List<Xml> inputs = table.children("input").toList();
        List<Column> columns = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (int c = 0; c < inputs.size(); c++) {
            Xml input = inputs.get(c);
            Xml expression = input.children("inputExpression").findFirst().orElse(null);
            if (expression == null || !asked.add(text(expression))) {
                return List.of();
            }
            List<Cell> cells = new ArrayList<>();
            for (Xml rule : rules) {
                List<Xml> entries = rule.children("inputEntry").toList();
                if (entries.size() != inputs.size()) {
                    return List.of();
                }
                cells.add(Cell.read(text(entries.get(c))));
            }
            columns.add(new Column(
                    label(input, text(expression)),
                    expression.get("typeRef"),
                    cells,
                    allowed(table, input, expression)));
        }
        return columns;
    }

    static String text(Xml element) {
        return element.children("text").map(Xml::text).findFirst().orElse("");
    }

    private static String label(Xml input, String expression) {
        if (!input.get("label").isBlank()) {
            return input.get("label").split("[,(:?]")[0].strip().toLowerCase(Locale.ROOT);
        }
        String name = expression.startsWith("facts.") ? expression.substring("facts.".length()) : expression;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What the column's values can be: as the table says, or as the decision gives that it asks. */
    private static Cell allowed(Xml table, Xml input, Xml expression) {
        String listed =
                input.children("inputValues").map(TableReader::text).findFirst().orElse("");
        return Cell.read(listed.isEmpty() ? given(table, text(expression)) : listed);
    }

    /** The texts that another table of the file gives under that name, as a list; empty unless it gives nothing else. */
    private static String given(Xml table, String name) {
        Set<String> texts = new TreeSet<>();
        List<Xml> tables = table.parent()
                .parent()
                .children("decision")
                .flatMap(decision -> decision.children("decisionTable"))
                .filter(other -> other != table)
                .toList();
        for (Xml other : tables) {
            List<Xml> outputs = other.children("output").toList();
            for (int o = 0; o < outputs.size(); o++) {
                if (outputs.get(o).get("name").equals(name)) {
                    int at = o;
                    other.children("rule")
                            .map(rule -> rule.children("outputEntry")
                                    .skip(at)
                                    .findFirst()
                                    .map(TableReader::text)
                                    .orElse(""))
                            .forEach(texts::add);
                }
            }
        }
        boolean plain = texts.stream().allMatch(text -> {
            Value value = Value.read(text);
            return value != null && value.kind() == Value.Kind.TEXT;
        });
        return plain ? texts.stream().collect(Collectors.joining(",")) : "";
    }
}
