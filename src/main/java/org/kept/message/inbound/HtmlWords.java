package org.kept.message.inbound;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail, with its lines and without all else; nothing in it is loaded or run. */
final class HtmlWords implements NodeVisitor {

    private static final int LONGEST = 1_000_000;
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript", "svg");

    private final StringBuilder words = new StringBuilder();
    private Node silent;

    private HtmlWords() {}

    static String of(String html) {
        HtmlWords reader = new HtmlWords();
        String bounded = html.length() <= LONGEST ? html : html.substring(0, LONGEST);
        NodeTraversor.traverse(reader, Jsoup.parse(bounded));
        return reader.words
                .toString()
                .replaceAll(" *\n *", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode text) {
            words.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
        } else if (node instanceof Element element) {
            if (SILENT.contains(element.normalName())) {
                silent = node;
            } else if (element.normalName().equals("br")) {
                words.append('\n');
            } else if (element.normalName().equals("li")) {
                newLine();
                words.append("- ");
            } else if (element.isBlock()) {
                newLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == silent) {
            silent = null;
        } else if (silent == null && node instanceof Element element && element.isBlock()) {
            newLine();
            if (element.normalName().equals("p")) {
                words.append('\n');
            }
        }
    }

    private void newLine() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
