package org.kept.workflow.models.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Tells regular expressions that are quick from those that can run for ever on a text made for it. */
final class Patterns {

    private static final int MAX_LENGTH = 200;

    /** A group that repeats although something in it repeats or branches: the way to exponential time. */
    private static final Pattern NESTED = Pattern.compile("\\)\\s*(?:[*+]|\\{\\d*,?\\d*})");

    private static final Pattern BACK_REFERENCE = Pattern.compile("\\\\[1-9k]");

    private Patterns() {}

    static boolean isQuick(String regex) {
        if (regex.length() > MAX_LENGTH || BACK_REFERENCE.matcher(regex).find()) {
            return false;
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            return false;
        }
        return !NESTED.matcher(regex).find() || groupsAreFixed(regex);
    }

    /** Whether no group holds a quantifier or a branch, so that repeating it is harmless. */
    private static boolean groupsAreFixed(String regex) {
        String plain = regex.replaceAll("\\\\.", "x").replaceAll("\\[[^\\]]*]", "x");
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
