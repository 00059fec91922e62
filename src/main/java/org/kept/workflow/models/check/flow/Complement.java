package org.kept.workflow.models.check.flow;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether two conditions are each other's opposite, so that one of them always holds. */
final class Complement {

    private static final Map<String, String> OPPOSITES = Map.of("==", "!=", "<", ">=", ">", "<=");
    private static final Pattern COMPARISON = Pattern.compile("([^<>=!]+?)(==|!=|<=|>=|<|>)([^<>=!]+)");
    private static final Map<String, String> WORDS =
            Map.of("eq", "==", "ne", "!=", "lt", "<", "ge", ">=", "gt", ">", "le", "<=");
    private static final Pattern WORD = Pattern.compile("(?<=\\s)(eq|ne|lt|ge|gt|le)(?=\\s)");
    private static final Pattern NOT = Pattern.compile("(?:not\\s|!(?!=)|empty\\s)");

    private Complement() {}

    static boolean of(List<String> conditions) {
        if (conditions.size() != 2) {
            return false;
        }
        String one = plain(conditions.get(0));
        String other = plain(conditions.get(1));
        return negates(one, other) || negates(other, one) || opposes(one, other);
    }

    private static String plain(String condition) {
        String inner = condition.strip().replaceAll("^[$#]\\{|}$", "").strip();
        return WORD.matcher(inner).replaceAll(word -> WORDS.get(word.group(1)));
    }

    private static boolean negates(String negated, String plain) {
        Matcher not = NOT.matcher(negated);
        if (!not.lookingAt()) {
            return false;
        }
        String rest = negated.substring(not.end()).strip();
        boolean simple = rest.matches("[\\w.]+") || rest.matches("\\([^()]*\\)");
        String inner = rest.startsWith("(") ? rest.substring(1, rest.length() - 1) : rest;
        return simple && !not.group().startsWith("empty") && tight(inner).equals(tight(plain));
    }

    private static boolean opposes(String one, String other) {
        Matcher first = COMPARISON.matcher(tight(one));
        Matcher second = COMPARISON.matcher(tight(other));
        if (!first.matches() || !second.matches()) {
            return false;
        }
        boolean same = first.group(1).equals(second.group(1)) && first.group(3).equals(second.group(3));
        boolean opposite = second.group(2).equals(OPPOSITES.get(first.group(2)))
                || first.group(2).equals(OPPOSITES.get(second.group(2)));
        boolean truth = first.group(1).equals(second.group(1))
                && first.group(2).equals("==")
                && second.group(2).equals("==")
                && (first.group(3) + second.group(3)).matches("truefalse|falsetrue");
        return same && opposite && !(one + other).matches(".*\\b(and|or)\\b.*|.*(&&|\\|\\|).*") || truth;
    }

    private static String tight(String condition) {
        return condition.replaceAll("\\s+", "");
    }
}
