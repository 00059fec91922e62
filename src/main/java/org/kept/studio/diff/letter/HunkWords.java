package org.kept.studio.diff.letter;

import java.util.List;
import org.kept.studio.diff.words.DiffPhrases;

/** Says which lines of a letter changed, with a short quote of each side. */
final class HunkWords {

    private final DiffPhrases phrases;
    private final int firstLine;

    /** @param firstLine the number of the text's first line in its file */
    HunkWords(DiffPhrases phrases, int firstLine) {
        this.phrases = phrases;
        this.firstLine = firstLine;
    }

    String of(Lines.Hunk hunk) {
        int line = hunk.at() + firstLine;
        int removed = hunk.before().size();
        int added = hunk.after().size();
        String before = text(hunk.before());
        String after = text(hunk.after());
        if (removed == 0) {
            String phrase = after.isEmpty() ? "letter.lines.added.empty" : "letter.lines.added";
            return phrases.sentence(phrase, added, line - 1, phrases.quote(after));
        }
        if (added == 0) {
            String phrase = before.isEmpty() ? "letter.lines.removed.empty" : "letter.lines.removed";
            return phrases.sentence(phrase, removed, line - 1, phrases.quote(before));
        }
        if (before.equals(after)) {
            return phrases.sentence("letter.lines.spaced", line);
        }
        String now = phrases.quoteApart(after, before);
        String then = phrases.quoteApart(before, after);
        return added == 1 && removed == 1
                ? phrases.sentence("letter.line.changed", line, now, then)
                : phrases.sentence("letter.lines.changed", line, line + added - 1, added, now, then);
    }

    /** The lines as one, so that they can be quoted. */
    private static String text(List<String> lines) {
        return String.join(" ", lines).strip().replaceAll("\\s+", " ");
    }
}
