package org.kept.studio.create;

/** Words inside an attribute or a text of XML. */
final class XmlWords {

    private XmlWords() {}

    static String of(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
