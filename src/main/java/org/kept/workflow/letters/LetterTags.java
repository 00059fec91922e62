package org.kept.workflow.letters;

import java.util.ArrayList;
import java.util.List;

/** Finds what stands in double braces. Only names and sections are known; everything else is there to be refused. */
public final class LetterTags {

    private LetterTags() {}

    /**
     * One pair of braces with what stands between.
     *
     * @param kind {@code '#'} begins a section, {@code '^'} one for what is not there, {@code '/'} ends either, {@code '!'} is a
     *     comment, a space prints; any other is a mark of Mustache that letters do not use, and {@code '?'} a pair that does not end
     * @param from where the braces begin in the text
     * @param to where they end
     */
    public record Tag(char kind, String name, int line, int from, int to) {}

    /**
     * Every pair in a text, in order.
     *
     * @param firstLine the number of the text's first line
     */
    public static List<Tag> of(String text, int firstLine) {
        List<Tag> tags = new ArrayList<>();
        int line = firstLine;
        int at = 0;
        int open;
        while ((open = text.indexOf("{{", at)) >= 0) {
            line += newlines(text, at, open);
            int close = text.indexOf("}}", open + 2);
            if (close < 0) {
                tags.add(new Tag('?', "", line, open, text.length()));
                return tags;
            }
            String inside = text.substring(open + 2, close).strip();
            char mark = inside.isEmpty() ? '?' : inside.charAt(0);
            boolean name = Character.isLetterOrDigit(mark) || mark == '.' || mark == '-' || mark == '_';
            tags.add(new Tag(
                    name ? ' ' : mark,
                    name || inside.isEmpty() ? inside : inside.substring(1).strip(),
                    line,
                    open,
                    close + 2));
            line += newlines(text, open, close);
            at = close + 2;
        }
        return tags;
    }

    private static int newlines(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == '\n' ? 1 : 0;
        }
        return count;
    }
}
