package org.kept.studio.diff.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what an attribute's value means: dates, durations, groups, actions and expressions without their brackets. */
public final class Values {

    private static final Set<String> MOMENTS = Set.of("dueDate", "followUpDate");
    private static final Set<String> LISTS = Set.of("candidateGroups", "candidateUsers", "candidateStarterGroups");
    private static final Set<String> PLAIN = Set.of("priority", "jobPriority", "versionTag", "exporterVersion");

    private final DiffPhrases phrases;
    private final Spans spans;

    public Values(DiffPhrases phrases) {
        this.phrases = phrases;
        this.spans = new Spans(phrases);
    }

    public Spans spans() {
        return spans;
    }

    /** The value of a property as a person says it. */
    public String of(String key, String value) {
        if (value.isBlank()) {
            return phrases.say("nothing");
        } else if (MOMENTS.contains(key)) {
            return spans.moment(value);
        } else if (key.equals("historyTimeToLive")) {
            return spans.span(value.matches("\\d{1,6}") ? "P" + value + "D" : value);
        } else if (key.equals("failedJobRetryTimeCycle")) {
            return spans.retries(value);
        } else if (key.equals("delegateExpression")) {
            return action(value);
        } else if (LISTS.contains(key)) {
            List<String> names =
                    Arrays.stream(value.split(",", 50)).map(String::strip).toList();
            return names.stream().anyMatch(name -> name.startsWith("${"))
                    ? phrases.quote(names.stream().map(Values::bare).collect(Collectors.joining(", ")))
                    : phrases.list(names);
        }
        return PLAIN.contains(key) && !value.contains("${") ? phrases.shorten(value) : phrases.quote(bare(value));
    }

    /** {@code ${scoreLeadDelegate}} is the action “score lead”. */
    private String action(String value) {
        String bean = bare(value);
        return phrases.quote(
                bean.matches("[a-z][A-Za-z0-9]*Delegate")
                        ? phrases.word(bean.substring(0, bean.length() - "Delegate".length()))
                        : bean);
    }

    /** An expression without its brackets; the text itself where it is none. */
    public static String bare(String value) {
        String text = value.strip();
        boolean whole = (text.startsWith("${") || text.startsWith("#{"))
                && text.endsWith("}")
                && text.indexOf('}') == text.length() - 1;
        return whole ? text.substring(2, text.length() - 1).strip() : text;
    }
}
