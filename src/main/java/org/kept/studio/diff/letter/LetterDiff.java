package org.kept.studio.diff.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.Changes;
import org.kept.studio.diff.words.DiffPhrases;
import org.kept.studio.diff.words.Trait;
import org.kept.studio.diff.words.TraitSentence;
import org.kept.studio.diff.words.Traits;
import org.kept.workflow.letters.LetterTemplate;
import org.kept.workflow.models.check.ModelFile;

/** Tells how a letter differs: its subject, the values that it needs, its language, and its text line by line. */
public final class LetterDiff {

    private final DiffPhrases phrases;
    private final Changes changes;

    private LetterDiff(DiffPhrases phrases, Changes changes) {
        this.phrases = phrases;
        this.changes = changes;
    }

    /** Adds what differs; either side may be null for a file that is not there. */
    public static void tell(ModelFile from, ModelFile to, DiffPhrases phrases, Changes changes) {
        new LetterDiff(phrases, changes).tell(from, to);
    }

    private void tell(ModelFile from, ModelFile to) {
        if (from == null || to == null) {
            ModelFile file = from == null ? to : from;
            Kind kind = from == null ? Kind.ADDED : Kind.REMOVED;
            LetterTemplate letter = read(file);
            String subject = phrases.quote(letter == null ? file.name() : letter.subject());
            changes.add(change("letter", kind, phrases.sentence("letter.whole." + kind.word(), subject), null, null));
            return;
        }
        LetterTemplate before = read(from);
        LetterTemplate after = read(to);
        if (before == null || after == null) {
            // a letter without a proper head is still a text
            lines(text(from), text(to), 1, 1);
            return;
        }
        for (Traits.Difference difference : Traits.compare(head(before), head(after))) {
            Trait old = difference.before();
            Trait now = difference.after();
            changes.add(change(
                    "head",
                    Kind.CHANGED,
                    new TraitSentence(phrases, "letter").of(phrases.say("letter"), difference),
                    old == null ? null : old.shown(),
                    now == null ? null : now.shown()));
        }
        lines(before.body(), after.body(), before.bodyLine(), after.bodyLine());
    }

    private List<Trait> head(LetterTemplate letter) {
        List<Trait> head = new ArrayList<>();
        head.add(new Trait("subject", "", letter.subject(), phrases.quote(letter.subject())));
        if (!letter.values().isEmpty()) {
            new TreeSet<>(letter.values())
                    .forEach(value -> head.add(new Trait("value", value, value, phrases.quote(value))));
        }
        if (letter.language() != null) {
            String language = letter.language().toLanguageTag();
            head.add(new Trait("language", "", language, phrases.language(letter.language())));
        }
        return head;
    }

    private static LetterTemplate read(ModelFile file) {
        try {
            return LetterTemplate.read(file.name(), text(file));
        } catch (LetterTemplate.Malformed e) {
            return null;
        }
    }

    private static String text(ModelFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\r\n", "\n");
    }

    private void lines(String before, String after, int firstBefore, int firstAfter) {
        Lines lines = new Lines(
                before.stripTrailing().split("\n", -1), after.stripTrailing().split("\n", -1));
        HunkWords words = new HunkWords(phrases, firstAfter);
        for (Lines.Hunk hunk : lines.hunks()) {
            Kind kind = hunk.before().isEmpty() ? Kind.ADDED : hunk.after().isEmpty() ? Kind.REMOVED : Kind.CHANGED;
            changes.add(change("text", kind, words.of(hunk), joined(hunk.before()), joined(hunk.after())));
        }
    }

    private static String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static Change change(String part, Kind kind, String sentence, String before, String after) {
        return new Change(null, part, kind, sentence, before, after, null, List.of());
    }
}
