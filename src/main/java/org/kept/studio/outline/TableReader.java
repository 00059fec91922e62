package org.kept.studio.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.studio.outline.Table.Cell;
import org.kept.studio.outline.Table.Row;
import org.kept.workflow.models.check.Xml;

/** Reads the decision tables of a file. */
final class TableReader {

    private TableReader() {}

    static Reading read(Xml root, String file) {
        List<Table> tables = new ArrayList<>();
        root.children("decision").forEach(decision -> decision.children("decisionTable")
                .findFirst()
                .ifPresent(table -> tables.add(table(decision, table))));
        Xml first = root.children("decision").findFirst().orElse(null);
        if (first == null) {
            return Reading.nothing("dmn", file);
        }
        // The file's own name speaks for several tables; one table speaks for itself.
        boolean several = root.children("decision").count() > 1;
        String name = several && !root.get("name").isBlank() ? root.get("name") : name(first);
        String purpose =
                first.children("description").map(Xml::text).findFirst().orElse("");
        return new Reading("dmn", first.get("id"), name, purpose, List.of(), List.of(), tables, "", Set.of());
    }

    private static Table table(Xml decision, Xml table) {
        return new Table(
                decision.get("id"),
                name(decision),
                decision.children("description").map(Xml::text).findFirst().orElse(""),
                table.get("hitPolicy").isEmpty() ? "UNIQUE" : table.get("hitPolicy"),
                table.children("input").map(TableReader::asked).toList(),
                table.children("output").map(TableReader::answered).toList(),
                table.children("rule").map(TableReader::row).toList());
    }

    private static Cell asked(Xml input) {
        String expression = input.children("inputExpression")
                .flatMap(each -> each.children("text"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
        return new Cell(input.get("id"), input.get("label").isEmpty() ? expression : input.get("label"));
    }

    private static Cell answered(Xml output) {
        return new Cell(output.get("id"), output.get("label").isEmpty() ? output.get("name") : output.get("label"));
    }

    private static Row row(Xml rule) {
        List<Cell> cells = Stream.of("inputEntry", "outputEntry")
                .flatMap(rule::children)
                .map(entry -> new Cell(
                        entry.get("id"),
                        entry.children("text").map(Xml::text).findFirst().orElse("")))
                .toList();
        return new Row(
                rule.get("id"),
                cells,
                rule.children("description").map(Xml::text).findFirst().orElse(""));
    }

    private static String name(Xml decision) {
        return decision.get("name").isBlank() ? decision.get("id") : decision.get("name");
    }
}
