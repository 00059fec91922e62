package org.kept.message.print;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.kept.workflow.letters.LetterMarkdown;

/**
 * Sets a text whose values are held back: the Markdown is read with blanks in their place, and only then do the values come
 * in, as plain words. Nothing that anybody typed can so become a heading, a link or markup.
 */
final class Typesetting extends AbstractVisitor {

    private static final int LONGEST = 400_000;
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Pattern BLANK = Pattern.compile(LetterMarkdown.BLANK + "(\\d+)" + LetterMarkdown.BLANK_END);
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(TABLES)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private final List<String> held = new ArrayList<>();
    private int length;

    /** Takes a value and gives the blank that stands for it. */
    String hold(String value) {
        length += value.length();
        if (length > LONGEST) {
            throw new UnprintableException("A letter has at most " + LONGEST + " characters");
        }
        held.add(value);
        return "" + LetterMarkdown.BLANK + (held.size() - 1) + LetterMarkdown.BLANK_END;
    }

    /** Reads the Markdown and puts the values in. */
    Node set(String markdown) {
        Node letter = LetterMarkdown.parse(markdown);
        letter.accept(this);
        return letter;
    }

    static String html(Node letter) {
        return HTML.render(letter);
    }

    static String text(Node letter) {
        return TEXT.render(letter).strip();
    }

    @Override
    public void visit(Text text) {
        Matcher blank = BLANK.matcher(text.getLiteral());
        Node last = text;
        int at = 0;
        while (blank.find()) {
            last = add(last, text.getLiteral().substring(at, blank.start()));
            String[] lines = held.get(Integer.parseInt(blank.group(1))).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                last = i == 0 ? last : after(last, new HardLineBreak());
                last = add(last, lines[i].strip());
            }
            at = blank.end();
        }
        if (at > 0) {
            add(last, text.getLiteral().substring(at));
            text.unlink();
        }
    }

    private static Node add(Node last, String words) {
        return words.isEmpty() ? last : after(last, new Text(words));
    }

    private static Node after(Node last, Node next) {
        last.insertAfter(next);
        return next;
    }
}
