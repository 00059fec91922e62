package org.kept.workflow.models.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells regular expressions that are quick from those that can run for ever on a text made for it. */
public final class Patterns {

    private static final int MAX_LENGTH = 200;

    /** A group that repeats although something in it repeats or branches: the way to exponential time. */
    private static final Pattern NESTED = Pattern.compile("\\)\\s*(?:[*+]|\\{\\d*,?\\d*})");

    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9k]");

    /** Two neighbours that both take any number: the way to time that grows with a high power of the text's length. */
    private static final Pattern NEIGHBOURS = Pattern.compile("[*+][?+]?\\(?(?:\\?:)?.(?:[*+]|\\{\\d*,})");

    private static final Pattern ENDLESS = Pattern.compile("[*+]|\\{\\d*,}|\\{\\d*,?\\d{3,}}");

    private static final int MAX_ENDLESS = 4;

    private Patterns() {}

    /** Whether matching any text with it ends soon. */
    public static boolean isQuick(String regex) {
        if (regex.length() > MAX_LENGTH || BACK_REFERENCE.matcher(regex).find()) {
            return false;
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return false;
        }
        String plain = regex.replaceAll("\\\\.", "x").replaceAll("\\[[^\\]]*]", "x");
        return (!NESTED.matcher(plain).find() || groupsAreFixed(plain))
                && !NEIGHBOURS.matcher(plain).find()
                && ENDLESS.matcher(plain).results().count() <= MAX_ENDLESS;
    }

    /** Whether no group holds a quantifier or a branch, so that repeating it is harmless. */
    private static boolean groupsAreFixed(String plain) {
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '(') {
                depth++;
                if (plain.startsWith("(?:", i)) {
                    i += 2;
                }
            } else if (c == ')') {
                depth--;
            } else if (depth > 0 && "*+?|{".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }
}
