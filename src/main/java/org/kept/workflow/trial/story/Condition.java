package org.kept.workflow.trial.story;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a way taken at a gateway says about a fact, where the condition is as simple as most are: {@code ${facts.owed}},
 * {@code ${not facts.reachable}}, {@code ${facts.decision == 'accepted'}}, {@code ${facts.recycleCount > 3}}.
 */
final class Condition {

    private static final Pattern TRUTH = Pattern.compile("\\$\\{\\s*(not |!)?\\s*facts\\.(\\w+)\\s*}");
    private static final Pattern EQUAL =
            Pattern.compile("\\$\\{\\s*facts\\.(\\w+)\\s*(?:==|eq)\\s*(?:'([^']*)'|(null))\\s*}");
    private static final Pattern MORE = Pattern.compile("\\$\\{\\s*facts\\.(\\w+)\\s*(>=|>)\\s*(\\d+)\\s*}");

    private Condition() {}

    /** Puts what must have been so into {@code wanted}, if the condition held or did not. */
    static void told(String condition, boolean held, Map<String, Object> current, Map<String, Object> wanted) {
        Matcher truth = TRUTH.matcher(condition);
        Matcher equal = EQUAL.matcher(condition);
        Matcher more = MORE.matcher(condition);
        if (truth.matches()) {
            wanted.put(truth.group(2), held == (truth.group(1) == null));
        } else if (equal.matches()) {
            String value = equal.group(2);
            boolean is = value == null
                    ? current.get(equal.group(1)) == null
                    : value.equals(String.valueOf(current.get(equal.group(1))));
            if (is != held) {
                wanted.put(equal.group(1), held ? value : value == null ? "made-up" : null);
            }
        } else if (more.matches()) {
            more(more, held, current, wanted);
        }
    }

    private static void more(Matcher more, boolean held, Map<String, Object> current, Map<String, Object> wanted) {
        long limit = Long.parseLong(more.group(3)) + (more.group(2).equals(">") ? 1 : 0);
        Object now = current.get(more.group(1));
        boolean is = now instanceof Number number
                && new BigDecimal(number.toString()).compareTo(BigDecimal.valueOf(limit)) >= 0;
        if (is != held) {
            wanted.put(more.group(1), held ? limit : limit - 1);
        }
    }
}
