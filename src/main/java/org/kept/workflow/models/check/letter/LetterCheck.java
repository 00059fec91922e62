package org.kept.workflow.models.check.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.kept.workflow.letters.LetterTags;
import org.kept.workflow.letters.LetterTemplate;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Report;

/** Checks a letter: it prints only what there is, and neither its Markdown nor its sections can do more than set a page. */
public final class LetterCheck {

    private final ModelFile file;
    private final Report report;

    /** A check that notes problems in the report. */
    public LetterCheck(ModelFile file, Report report) {
        this.file = file;
        this.report = report;
    }

    /** The letter's id: the file's name. */
    public String id() {
        return file.name().substring(0, file.name().lastIndexOf('.'));
    }

    /** Looks at all of it. */
    public void check(Set<String> facts) {
        LetterTemplate template = read();
        if (template == null) {
            return;
        }
        TagCheck names = new TagCheck(template, facts, this::problem);
        boolean sound = names.check(LetterTags.of(template.subject(), template.subjectLine()))
                & names.check(LetterTags.of(template.body(), template.bodyLine()));
        if (sound) {
            compile(template.subject(), template.subjectLine());
            compile(template.body(), template.bodyLine());
            new MarkdownCheck(this::problem).check(template);
        }
    }

    private LetterTemplate read() {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.bytes()))
                    .toString();
            if (text.length() > LetterTemplate.LONGEST) {
                problem(0, "size", "A letter has at most " + LetterTemplate.LONGEST + " characters; shorten it");
                return null;
            }
            int odd = (int) text.codePoints().takeWhile(LetterCheck::writable).count();
            if (odd < text.codePointCount(0, text.length())) {
                int line = (int) text.codePoints()
                                .limit(odd)
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                problem(line, "letter", "There is a character here that cannot be printed; remove it");
                return null;
            }
            return LetterTemplate.read(id(), text);
        } catch (CharacterCodingException e) {
            problem(0, "letter", "The file is not UTF-8; save it again as UTF-8");
        } catch (LetterTemplate.Malformed e) {
            problem(e.line(), "letter", e.getMessage());
        }
        return null;
    }

    private static boolean writable(int c) {
        int type = Character.getType(c);
        return c == '\n' || c == '\r' || c == '\t' || type != Character.CONTROL && type != Character.PRIVATE_USE;
    }

    /** What prints the letter has the last word on whether it can be read. */
    private void compile(String text, int firstLine) {
        try {
            Mustache.compiler().escapeHTML(false).compile(text);
        } catch (MustacheException e) {
            problem(firstLine, "tag", "The names in braces cannot be read: " + e.getMessage());
        }
    }

    private void problem(int line, String rule, String message) {
        report.add(file.name(), id(), line, rule, message);
    }

    /** Where problems go. */
    @FunctionalInterface
    interface Problems {
        void add(int line, String rule, String message);
    }
}
