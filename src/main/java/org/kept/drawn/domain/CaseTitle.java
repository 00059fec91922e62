package org.kept.drawn.domain;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.shared.text.PrintableText;
import org.kept.workflow.starts.Startable;

/** What a case is called: by the process's property {@code title}, else by its answer {@code title}, else by process and customer. */
final class CaseTitle {

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 200;

    private CaseTitle() {}

    static String of(Startable process, String customer, Map<String, Object> answers) {
        String wanted = process.property("title", null);
        String title = wanted == null ? said(answers) : filled(wanted, customer, answers);
        if (title == null) {
            title = customer == null ? process.name() : process.name() + ": " + customer;
        }
        String line = PrintableText.line(title, LONGEST);
        return line.isBlank() ? process.key() : line;
    }

    private static String said(Map<String, Object> answers) {
        return answers.get("title") instanceof String title && !title.isBlank() ? title : null;
    }

    /** The template with its gaps filled; null where one of them has nothing to fill it. */
    private static String filled(String template, String customer, Map<String, Object> answers) {
        StringBuilder title = new StringBuilder();
        Matcher gap = GAP.matcher(template);
        while (gap.find()) {
            Object value = gap.group(1).equals("customer") ? customer : answers.get(gap.group(1));
            if (value == null) {
                return said(answers);
            }
            gap.appendReplacement(title, Matcher.quoteReplacement(String.valueOf(value)));
        }
        return gap.appendTail(title).toString();
    }
}
