package org.kept.studio.diff.words;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/** Finds the words in which differences are told, in the reader's language, so that no sentence stands in the code. */
public final class DiffPhrases {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_.@-]+");
    private static final String PREFIX = "studio.diff.";
    /** As much as a person reads in a sentence. */
    static final int LONGEST_QUOTE = 120;

    /** About how many characters are shown before the first that differs. */
    private static final int LEAD = 30;

    private final ResourceBundle bundle;
    private final Locale locale;
    private final String[] quote;
    private final Map<String, MessageFormat> formats = new HashMap<>();

    private DiffPhrases(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
        this.quote = bundle.getString(PREFIX + "quote").split("\\{0}", 2);
    }

    /** The phrases of a language, or in English where it has none. */
    public static DiffPhrases in(Locale locale) {
        Control ownLanguageOnly = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new DiffPhrases(ResourceBundle.getBundle("messages/studio-diff", locale, ownLanguageOnly), locale);
    }

    public boolean has(String key) {
        return bundle.containsKey(PREFIX + key);
    }

    /** A part of a sentence. */
    public String say(String key, Object... values) {
        return formats.computeIfAbsent(key, name -> new MessageFormat(bundle.getString(PREFIX + name), locale))
                .format(values);
    }

    /** A whole sentence, which begins with a capital letter. */
    public String sentence(String key, Object... values) {
        return capital(say(key, values));
    }

    /** What a name in a file is called in plain words: as the phrases say, or its own parts with spaces between. */
    public String word(String name) {
        if (has("word." + name)) {
            return say("word." + name);
        }
        String local = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1);
        return HUMP.matcher(local).replaceAll(" ").strip().toLowerCase(locale);
    }

    /** The text in quotation marks, on one line and not too long to read. */
    public String quote(String text) {
        return quote[0] + shorten(text) + quote[1];
    }

    /**
     * Quotes the first of two texts where they differ.
     *
     * @return from a little before the first difference on
     */
    public String quoteApart(String text, String other) {
        int same = 0;
        int both = Math.min(text.length(), other.length());
        while (same < both && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int start = text.lastIndexOf(' ', Math.max(0, same - LEAD)) + 1;
        boolean whole = start == 0 || Math.max(text.length(), other.length()) <= LONGEST_QUOTE;
        return quote(whole ? text : "\u2026 " + text.substring(start));
    }

    /** The text on one line, cut where nobody reads further. */
    public String shorten(String text) {
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, LONGEST_QUOTE - 1).stripTrailing() + "…";
    }

    /** A language's name. */
    public String language(Locale language) {
        return language.getDisplayName(locale);
    }

    /** "a", "a and b", "a, b and c". */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String begin = String.join(", ", parts.subList(0, parts.size() - 1));
        return say("and", begin, parts.get(parts.size() - 1));
    }

    /** The same with a capital letter at its beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
