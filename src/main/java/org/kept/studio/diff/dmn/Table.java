package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/**
 * A decision table as an analyst sees it: columns and rules.
 *
 * @param columns conditions, then results, then notes
 */
record Table(Xml xml, List<Column> columns, List<Rule> rules) {

    private static final List<String> KINDS = List.of("input", "output", "annotation");
    private static final List<String> CELLS = List.of("inputEntry", "outputEntry", "annotationEntry");

    /** Nothing, for a table that is not there. */
    static final Table NONE = new Table(null, List.of(), List.of());

    /** @param kind {@code input}, {@code output} or {@code annotation} */
    record Column(String kind, int index, Xml xml) {

        String id() {
            return xml.get("id");
        }

        boolean isInput() {
            return kind.equals("input");
        }

        /** What it is called, or what it asks. */
        String label() {
            String label = xml.get("label").isEmpty() ? xml.get("name") : xml.get("label");
            return label.isEmpty() ? expression() : label;
        }

        String expression() {
            return xml.children("inputExpression").map(Table::text).findFirst().orElse("");
        }
    }

    /** @param form what the cell says besides its text, such as another language */
    record Cell(String id, String text, String form) {}

    /**
     * @param cells by the index of their column
     * @param surplus what stands in cells that have no column
     */
    record Rule(int number, Xml xml, List<Cell> cells, String surplus) {

        String id() {
            return xml.get("id");
        }

        String description() {
            return xml.children("description").map(Xml::text).findFirst().orElse("");
        }

        /** The cell below a column; an empty one where the rule has none. */
        Cell cell(int index) {
            return index >= 0 && index < cells.size() && cells.get(index) != null
                    ? cells.get(index)
                    : new Cell("", "", "");
        }
    }

    static Table of(Xml xml) {
        if (xml == null) {
            return NONE;
        }
        List<Column> columns = new ArrayList<>();
        int[] ends = new int[KINDS.size()];
        for (String kind : KINDS) {
            xml.children(kind).forEach(column -> columns.add(new Column(kind, columns.size(), column)));
            ends[KINDS.indexOf(kind)] = columns.size();
        }
        List<Rule> rules = new ArrayList<>();
        xml.children("rule").forEach(rule -> rules.add(rule(rules.size() + 1, rule, ends)));
        return new Table(xml, columns, rules);
    }

    private static Rule rule(int number, Xml rule, int[] ends) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(ends[ends.length - 1], null));
        int[] next = {0, ends[0], ends[1]};
        StringBuilder surplus = new StringBuilder();
        for (Xml xml : rule.children()) {
            int kind = CELLS.indexOf(xml.name());
            if (kind >= 0 && next[kind] < ends[kind]) {
                cells.set(next[kind]++, new Cell(xml.get("id"), text(xml), form(xml)));
            } else if (kind >= 0) {
                surplus.append(Canonical.of(xml));
            }
        }
        return new Rule(number, rule, cells, surplus.toString());
    }

    /** The text that an element holds. */
    static String text(Xml xml) {
        return xml.children("text").map(Xml::text).findFirst().orElse("");
    }

    /** What an element says besides its text and id. */
    static String form(Xml xml) {
        Map<String, String> attributes = new TreeMap<>(Canonical.attributes(xml));
        attributes.remove("id");
        StringBuilder form = new StringBuilder(attributes.isEmpty() ? "" : attributes.toString()).append(xml.text());
        xml.children().stream()
                .filter(child -> !child.is("text")
                        || !child.attributes().isEmpty()
                        || !child.children().isEmpty())
                .forEach(child -> form.append(Canonical.of(child)));
        return form.toString();
    }
}
