package org.kept.workflow.letters;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** The Markdown of letters: paragraphs, headings, lists, quotes, tables, emphasis and links; no code, and nested only so deep. */
public final class LetterMarkdown {

    /** What stands for a value while Markdown is read, so that nothing anybody typed is ever read as Markdown. */
    public static final char BLANK = '\uE000';

    /** Where what stands for a value ends. */
    public static final char BLANK_END = '\uE001';

    private static final int DEEPEST = 12;
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class))
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();

    private LetterMarkdown() {}

    /** Reads a text. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }
}
