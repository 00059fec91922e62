package org.kept.studio.diff.words;

import java.util.Map;
import java.util.Set;
import org.kept.studio.diff.words.Traits.Difference;

/** Says a difference of one trait: with the phrase made for it, or with one that names the property in plain words. */
public final class TraitSentence {

    /** What holds where a file says nothing. */
    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("cancelActivity", "true"),
            Map.entry("isInterrupting", "true"),
            Map.entry("exclusive", "true"),
            Map.entry("isStartableInTasklist", "true"),
            Map.entry("triggeredByEvent", "false"),
            Map.entry("isForCompensation", "false"),
            Map.entry("asyncBefore", "false"),
            Map.entry("asyncAfter", "false"),
            Map.entry("isExecutable", "false"),
            Map.entry("required", "false"),
            Map.entry("disabled", "false"),
            Map.entry("readonly", "false"));

    private static final Set<String> TRUTH = Set.of("true", "false");

    private final DiffPhrases phrases;
    private final String family;

    /** @param family the first part of the phrases' keys, such as {@code bpmn} */
    public TraitSentence(DiffPhrases phrases, String family) {
        this.phrases = phrases;
        this.family = family;
    }

    /** Whether the value is what holds anyway. */
    public static boolean isDefault(String key, String value) {
        return value.equals(DEFAULTS.get(key));
    }

    /** The sentence, about the subject as it is called in sentences. */
    public String of(String subject, Difference difference) {
        Trait any = difference.any();
        String before = shown(difference, difference.before());
        String after = shown(difference, difference.after());
        String phrase = phrase(any.key(), suffix(difference));
        return phrases.sentence(
                phrase,
                subject,
                before,
                after,
                any.detail(),
                named(any),
                count(difference.before()),
                count(difference.after()));
    }

    private String phrase(String key, String suffix) {
        String own = family + "." + key + "." + suffix;
        return phrases.has(own) ? own : "any." + suffix;
    }

    private static String suffix(Difference difference) {
        String standard = DEFAULTS.get(difference.any().key());
        if (standard != null) {
            String now =
                    difference.after() == null ? standard : difference.after().canonical();
            return TRUTH.contains(now) ? now : "changed";
        }
        if (difference.before() == null) {
            return "added";
        }
        if (difference.after() == null) {
            return "removed";
        }
        return isUnseen(difference) && isStructure(difference) ? "inner" : "changed";
    }

    /** The property in plain words, with which of several. */
    private String named(Trait trait) {
        String word = phrases.word(trait.key());
        return trait.detail().isEmpty() ? word : word + " " + trait.detail();
    }

    /** What is shown of one side: where both sides look the same, so much more that they do not. */
    private String shown(Difference difference, Trait side) {
        if (side == null) {
            return "";
        }
        if (!isUnseen(difference) || isStructure(difference)) {
            return side.shown();
        }
        String before = difference.before().canonical();
        String after = difference.after().canonical();
        if (Math.max(before.length(), after.length()) <= DiffPhrases.LONGEST_QUOTE) {
            return side.shown() + " (" + side.canonical() + ")";
        }
        return side == difference.before() ? phrases.quoteApart(before, after) : phrases.quoteApart(after, before);
    }

    private static boolean isUnseen(Difference difference) {
        return difference.before() != null
                && difference.after() != null
                && difference.before().shown().equals(difference.after().shown());
    }

    /** Whether elements are compared, which are not shown as they are written. */
    private static boolean isStructure(Difference difference) {
        return difference.after().shown().isEmpty()
                || difference.before().canonical().startsWith("<")
                        && difference.after().canonical().startsWith("<");
    }

    /** How many things a list names, to speak in the plural. */
    private static int count(Trait trait) {
        return trait == null ? 0 : trait.canonical().split(",").length;
    }
}
