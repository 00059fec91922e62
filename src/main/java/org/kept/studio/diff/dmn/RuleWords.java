package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.List;
import org.kept.studio.diff.dmn.Table.Cell;
import org.kept.studio.diff.dmn.Table.Column;
import org.kept.studio.diff.dmn.Table.Rule;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.xml.Canonical;
import org.kept.workflow.models.check.Xml;

/** Says what a rule asks for and gives, and what of it changed. */
final class RuleWords {

    /** As many conditions or changes as are told of one rule. */
    private static final int MOST = 15;

    private final Columns columns;
    private final DiffPhrases phrases;
    private final FeelWords feel;

    RuleWords(Columns columns, DiffPhrases phrases) {
        this.columns = columns;
        this.phrases = phrases;
        this.feel = new FeelWords(phrases);
    }

    /** @param cells the ids of the cells that changed */
    record Difference(List<String> clauses, List<String> cells) {}

    /** "asks for “Company size” to be at least 200 and gives “Fit” 30". */
    String whole(Rule rule, List<Column> all) {
        List<String> asks = new ArrayList<>();
        List<String> gives = new ArrayList<>();
        for (Column column : all) {
            String text = rule.cell(column.index()).text();
            if (column.isInput() && !FeelWords.isAny(text)) {
                asks.add(phrases.say("dmn.whole.ask", phrases.quote(column.label()), feel.of(text)));
            } else if (!column.isInput() && !text.isEmpty()) {
                gives.add(phrases.say("dmn.whole.give", phrases.quote(column.label()), feel.of(text)));
            }
        }
        return phrases.say(
                asks.isEmpty() ? "dmn.whole.always" : "dmn.whole", listed(asks), listed(gives), gives.size());
    }

    /** As many as anybody reads. */
    private String listed(List<String> parts) {
        return parts.size() <= MOST
                ? phrases.list(parts)
                : phrases.say("others", String.join(", ", parts.subList(0, MOST)), parts.size() - MOST);
    }

    Difference difference(Rule old, Rule rule) {
        List<String> clauses = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (Column column : columns.common()) {
            Cell before = old.cell(columns.before(column).index());
            Cell after = rule.cell(column.index());
            int told = clauses.size();
            if (column.isInput()) {
                asks(column, before.text(), after.text(), clauses);
            } else if (!before.text().equals(after.text())) {
                clauses.add(phrases.say(
                        "dmn.gives." + suffix(before.text(), after.text()),
                        phrases.quote(column.label()),
                        feel.of(before.text()),
                        feel.of(after.text())));
            }
            if (!before.form().equals(after.form())) {
                clauses.add(phrases.say("dmn.reads", phrases.quote(column.label())));
            }
            if (clauses.size() > told && !after.id().isEmpty()) {
                cells.add(after.id());
            }
        }
        if (!old.description().equals(rule.description())) {
            clauses.add(phrases.say(
                    "dmn.described." + suffix(old.description(), rule.description()),
                    phrases.quote(old.description()),
                    phrases.quote(rule.description())));
        }
        if (!rest(old).equals(rest(rule))) {
            clauses.add(phrases.say("dmn.rest"));
        }
        return new Difference(
                clauses.size() <= MOST
                        ? clauses
                        : List.of(phrases.say(
                                "others", String.join("; ", clauses.subList(0, MOST)), clauses.size() - MOST)),
                cells);
    }

    private void asks(Column column, String before, String after, List<String> clauses) {
        boolean any = FeelWords.isAny(before);
        if (before.equals(after) || any && FeelWords.isAny(after)) {
            return;
        }
        String suffix = any ? "added" : FeelWords.isAny(after) ? "removed" : "changed";
        clauses.add(phrases.say(
                "dmn.asks." + suffix, phrases.quote(column.label()), feel.before(before, after), feel.of(after)));
    }

    private static String suffix(String before, String after) {
        return before.isEmpty() ? "added" : after.isEmpty() ? "removed" : "changed";
    }

    /** What else a rule says: cells without a column, several descriptions, what other tools wrote. */
    private static String rest(Rule rule) {
        StringBuilder rest = new StringBuilder(rule.surplus());
        Canonical.attributes(rule.xml())
                .forEach((name, value) -> rest.append(name.equals("id") ? "" : name + "=" + value + " "));
        rest.append(rule.xml().text());
        boolean described = false;
        for (Xml child : rule.xml().children()) {
            boolean first =
                    child.is("description") && !described && child.attributes().isEmpty();
            described |= child.is("description");
            if (!first && !child.is("inputEntry", "outputEntry", "annotationEntry")) {
                rest.append(Canonical.of(child));
            }
        }
        return rest.toString();
    }
}
