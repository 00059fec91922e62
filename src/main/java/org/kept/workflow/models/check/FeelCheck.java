package org.kept.workflow.models.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/**
 * Checks FEEL: it must be readable, read known facts only, and end soon. A loop over numbers in one cell can keep a processor
 * busy for minutes, so FEEL's loops, functions and big powers are refused.
 */
public final class FeelCheck {

    private static final int MAX_LENGTH = 1000;
    private static final int MAX_NESTING = 8;
    private static final int REMEMBERED = 4_000;
    private static final Map<String, Boolean> READ =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > REMEMBERED;
                }
            });
    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern LOOP = Pattern.compile("\\b(for|function|external|some|every)\\b");
    private static final Pattern POWER = Pattern.compile("\\*\\*(?!\\s*\\d{1,2}(?![\\d.]))");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{30}");
    private static final Pattern REGEX = Pattern.compile("\\b(matches|replace|split|extract)\\s*\\(");
    private static final Pattern MATCHES =
            Pattern.compile("\\bmatches\\s*\\(\\s*[\\w.?]+\\s*,\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*\\)");
    private static final Pattern FACT = Pattern.compile("\\bfacts\\s*\\.\\s*(\\w+)");

    private final Set<String> facts;

    /** A check that knows these facts. */
    public FeelCheck(Set<String> facts) {
        this.facts = facts;
    }

    /**
     * What is wrong with a FEEL text, in words; null when nothing is.
     *
     * @param unaryTests whether it is the cell of an input column
     */
    public String problem(String feel, boolean unaryTests) {
        String code = TEXT.matcher(feel).replaceAll("\"\"");
        if (feel.length() > MAX_LENGTH) {
            return "it is longer than " + MAX_LENGTH + " characters";
        }
        if (nesting(code) > MAX_NESTING) {
            return "it is nested deeper than " + MAX_NESTING;
        }
        Matcher loop = LOOP.matcher(code);
        if (loop.find()) {
            return "'" + loop.group(1) + "' is not allowed; use more rows, or a fact";
        }
        if (POWER.matcher(code).find() || LONG_NUMBER.matcher(code).find()) {
            return "powers take a number of at most two digits, and numbers have fewer than 30 digits";
        }
        String rest = MATCHES.matcher(feel).replaceAll(match -> Patterns.isQuick(match.group(1)) ? "true" : "matches(");
        if (REGEX.matcher(TEXT.matcher(rest).replaceAll("\"\"")).find()) {
            return "of regular expressions only matches(fact, \"pattern\") with a plain pattern is allowed";
        }
        Matcher fact = FACT.matcher(code);
        while (fact.find()) {
            if (!facts.contains(fact.group(1))) {
                return "there is no fact '" + fact.group(1) + "'; choose one of the case's facts";
            }
        }
        return reads(feel, unaryTests) ? null : "it cannot be read as FEEL; texts stand in double quotes";
    }

    /** Reading is slow, and the same cells come again at every check. */
    private static boolean reads(String feel, boolean unaryTests) {
        String key = (unaryTests ? "?" : "=") + feel;
        Boolean known = READ.get(key);
        if (known == null) {
            known = (unaryTests ? PARSER.parseUnaryTests(feel) : PARSER.parseExpression(feel)).isSuccess();
            READ.put(key, known);
        }
        return known;
    }

    private static int nesting(String code) {
        int deepest = 0;
        int depth = 0;
        for (char c : code.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
