package org.kept.studio.diff.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.studio.diff.words.DiffPhrases;

/** Says the cells of decision tables as people do: "at least 200", "“gold” or “silver”", "yes". */
final class FeelWords {

    private static final Map<String, String> COMPARISONS =
            Map.of(">=", "atLeast", ">", "moreThan", "<=", "atMost", "<", "lessThan");
    private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*([^\\s<>=].*)");
    private static final Pattern RANGE =
            Pattern.compile("\\[\\s*([^\\[\\]().]+(?:\\.\\d+)?)\\s*\\.\\.\\s*([^\\[\\]()]+?)\\s*\\]");
    private static final Pattern NOT = Pattern.compile("not\\(\\s*([^()]*)\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final DiffPhrases phrases;

    FeelWords(DiffPhrases phrases) {
        this.phrases = phrases;
    }

    /** Whether a condition holds for every value. */
    static boolean isAny(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    /** The cell in words. */
    String of(String cell) {
        if (isAny(cell)) {
            return phrases.say("feel.any");
        }
        List<String> parts = new ArrayList<>();
        for (String part : split(cell)) {
            String words = one(part.strip());
            if (words == null) {
                return phrases.quote(cell);
            }
            parts.add(words);
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String begin = String.join(", ", parts.subList(0, parts.size() - 1));
        return phrases.shorten(phrases.say("or", begin, parts.get(parts.size() - 1)));
    }

    /** What stood there before, without what it has in common with what stands there now: "at least 200 instead of 50". */
    String before(String before, String after) {
        Matcher old = COMPARISON.matcher(before);
        Matcher now = COMPARISON.matcher(after);
        boolean alike = old.matches() && now.matches() && old.group(1).equals(now.group(1));
        return alike && literal(old.group(2)) != null && literal(now.group(2)) != null
                ? literal(old.group(2))
                : of(before);
    }

    private String one(String part) {
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches() && literal(comparison.group(2)) != null) {
            return phrases.say("feel." + COMPARISONS.get(comparison.group(1)), literal(comparison.group(2)));
        }
        Matcher range = RANGE.matcher(part);
        if (range.matches() && literal(range.group(1)) != null && literal(range.group(2)) != null) {
            return phrases.say("feel.range", literal(range.group(1)), literal(range.group(2)));
        }
        Matcher not = NOT.matcher(part);
        return not.matches() ? phrases.say("feel.not", of(not.group(1).strip())) : literal(part);
    }

    private String literal(String part) {
        String text = part.strip();
        if (TEXT.matcher(text).matches()) {
            return phrases.quote(text.substring(1, text.length() - 1));
        } else if (text.equals("true") || text.equals("false")) {
            return phrases.say("feel." + text);
        }
        return NUMBER.matcher(text).matches() ? text : null;
    }

    /** At the commas outside of quotes and brackets. */
    private static List<String> split(String cell) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            quoted ^= c == '"';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && !quoted && depth == 0) {
                parts.add(cell.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(cell.substring(start));
        return parts;
    }
}
