package org.kept.workflow.models.check.letter;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.kept.workflow.letters.LetterMarkdown;
import org.kept.workflow.letters.LetterTags;
import org.kept.workflow.letters.LetterTags.Tag;
import org.kept.workflow.letters.LetterTemplate;

/** Checks the text's markup: no HTML, pictures or code, and links that lead where the analyst wrote, not where a value says. */
final class MarkdownCheck extends AbstractVisitor {

    private static final Pattern TARGET = Pattern.compile("(?i)(https?://|mailto:|tel:)[^\\s\\uE000\\uE001]{1,500}");

    private final LetterCheck.Problems problems;
    private String text;
    private int firstLine;

    MarkdownCheck(LetterCheck.Problems problems) {
        this.problems = problems;
    }

    void check(LetterTemplate template) {
        text = template.body();
        firstLine = template.bodyLine();
        LetterMarkdown.parse(filled(text)).accept(this);
    }

    /** The text as it is when every section is told once: what stands for values, and no sections. */
    private static String filled(String text) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (Tag tag : LetterTags.of(text, 1)) {
            filled.append(text, at, tag.from());
            if (tag.kind() == ' ') {
                filled.append(LetterMarkdown.BLANK).append('0').append(LetterMarkdown.BLANK_END);
            }
            at = tag.to();
        }
        return filled.append(text, at, text.length()).toString();
    }

    @Override
    public void visit(HtmlInline html) {
        problem(html.getLiteral(), "markup", "HTML is not allowed; write Markdown, or '&lt;' for the sign itself");
    }

    @Override
    public void visit(Image image) {
        problem("![", "markup", "A letter has no pictures; remove '![…](…)'");
    }

    @Override
    public void visit(Code code) {
        problem("`", "markup", "A letter has no code; remove the marks '`'");
    }

    @Override
    public void visit(Link link) {
        target(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        target(definition.getDestination());
    }

    private void target(String destination) {
        if (!TARGET.matcher(destination).matches()) {
            problem(
                    destination.indexOf(LetterMarkdown.BLANK) >= 0 ? "](" : destination,
                    "link",
                    "A link leads to https://…, mailto:… or tel:… as it is written here, not to a value");
        }
    }

    private void problem(String near, String rule, String message) {
        int at = Math.max(0, text.indexOf(near));
        int line = firstLine
                + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        problems.add(line, rule, message);
    }
}
