package org.kept.shared.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text from outside without what no page can show: marks that only steer machines, or turn round what follows them. */
public final class PrintableText {

    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFFE\\uFFFF]|\\p{Co}|\\p{Cs}|\\p{Cn}");

    private PrintableText() {}

    /** The text with its line breaks. */
    public static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        return Normalizer.normalize(UNPRINTABLE.matcher(lines).replaceAll(""), Normalizer.Form.NFC)
                .strip();
    }

    /** The text in one line of at most so many characters. */
    public static String line(String text, int longest) {
        String line = of(text).replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
