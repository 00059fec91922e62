package org.kept.workflow.letters;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A letter's template as an analyst writes it: a head of {@code subject:}, {@code values:} and {@code language:}, an empty
 * line, and a text in Markdown with names in double braces.
 *
 * @param values the names of what is given besides the facts; {@code points.text} is what each entry of the list {@code
 *     points} has
 * @param language the language it is written in; null for the house's
 * @param bodyLine the line of the file on which the text begins, from 1
 */
public record LetterTemplate(
        String id, String subject, Set<String> values, Locale language, String body, int subjectLine, int bodyLine) {

    /** More than any honest letter has; in characters. */
    public static final int LONGEST = 64 * 1024;

    private static final Pattern VALUE = Pattern.compile("[a-zA-Z]\\w{0,63}(\\.[a-zA-Z]\\w{0,63})?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final Set<String> HEAD = Set.of("subject", "values", "language");

    /** Thrown for a file that is no template; the message says what to do. */
    public static final class Malformed extends Exception {

        private final int line;

        Malformed(int line, String message) {
            super(message);
            this.line = line;
        }

        /** The line where it stands. */
        public int line() {
            return line;
        }
    }

    private record Entry(String text, int line) {}

    /** The lists among the values, which are those whose entries have parts. */
    public boolean isList(String value) {
        return values.stream().anyMatch(each -> each.startsWith(value + "."));
    }

    /** Whether a letter may print this as {@code letter.<value>}. */
    public boolean has(String value) {
        return values.contains(value) || isList(value);
    }

    /** Reads a file. */
    public static LetterTemplate read(String id, String text) throws Malformed {
        String[] lines = text.replace("\uFEFF", "").replace("\r\n", "\n").split("\n", -1);
        Map<String, Entry> head = new LinkedHashMap<>();
        int line = 0;
        String last = null;
        for (; line < lines.length && !lines[line].isBlank(); line++) {
            if (last != null && lines[line].startsWith(" ")) {
                Entry begun = head.get(last);
                head.put(last, new Entry(begun.text() + " " + lines[line].strip(), begun.line()));
                continue;
            }
            int colon = lines[line].indexOf(':');
            last = colon < 0 ? "" : lines[line].substring(0, colon).strip();
            if (!HEAD.contains(last)) {
                throw new Malformed(
                        line + 1, "Begin with lines 'subject: …' and 'values: …', then an empty line, then the text");
            }
            if (head.put(last, new Entry(lines[line].substring(colon + 1).strip(), line + 1)) != null) {
                throw new Malformed(line + 1, "'" + last + "' stands twice in the head; keep one");
            }
        }
        Entry subject = head.getOrDefault("subject", new Entry("", 1));
        if (subject.text().isEmpty()) {
            throw new Malformed(subject.line(), "Give the letter a subject: a first line 'subject: …'");
        }
        String body =
                String.join("\n", java.util.Arrays.asList(lines).subList(Math.min(line, lines.length), lines.length));
        if (body.isBlank()) {
            throw new Malformed(
                    Math.min(line + 1, lines.length), "The letter has no text; write it after an empty line");
        }
        return new LetterTemplate(id, subject.text(), values(head), language(head), body, subject.line(), line + 1);
    }

    private static Set<String> values(Map<String, Entry> head) throws Malformed {
        Set<String> values = new LinkedHashSet<>();
        Entry entry = head.getOrDefault("values", new Entry("", 0));
        for (String value : entry.text().split(",")) {
            if (!value.isBlank() && !VALUE.matcher(value.strip()).matches()) {
                throw new Malformed(
                        entry.line(),
                        "'" + value.strip() + "' is no name of a value; write 'values: outcome, points.text'");
            }
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static Locale language(Map<String, Entry> head) throws Malformed {
        Entry entry = head.get("language");
        if (entry == null) {
            return null;
        }
        if (!LANGUAGE.matcher(entry.text()).matches()) {
            throw new Malformed(entry.line(), "Write the language as 'language: en' or 'language: en-GB'");
        }
        return Locale.forLanguageTag(entry.text());
    }
}
