package org.kept.studio.diff.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says durations, cycles and moments as people do. */
public final class Spans {

    private static final Pattern SPAN = Pattern.compile("P(?=.)(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?"
            + "(?:(\\d{1,6})D)?(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
    private static final List<String> UNITS =
            List.of("years", "months", "weeks", "days", "hours", "minutes", "seconds");
    private static final Pattern CYCLE = Pattern.compile("R(\\d{1,6})/(P[^/]+)");
    private static final Pattern PROMISE = Pattern.compile(
            "\\$\\{\\s*promises\\.(due|warn|after|at)\\(\\s*execution\\s*,\\s*(?:'([^']*)'|([^)']*))\\s*\\)\\s*\\}");

    private final DiffPhrases phrases;

    public Spans(DiffPhrases phrases) {
        this.phrases = phrases;
    }

    /** "4 hours"; the text itself where it is no duration. */
    public String span(String text) {
        Matcher matcher = SPAN.matcher(text.strip());
        if (!matcher.matches()) {
            return phrases.quote(text);
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            if (matcher.group(i + 1) != null) {
                parts.add(phrases.say("span." + UNITS.get(i), Integer.parseInt(matcher.group(i + 1))));
            }
        }
        return phrases.list(parts);
    }

    /** "after 4 hours", "when the promise “first-contact” is due". */
    public String moment(String text) {
        String moment = text.strip();
        Matcher promise = PROMISE.matcher(moment);
        if (promise.matches()) {
            boolean literal = promise.group(2) != null;
            String argument = literal ? promise.group(2) : promise.group(3);
            boolean span = promise.group(1).equals("after") && literal;
            return phrases.say("moment." + promise.group(1), span ? span(argument) : phrases.quote(argument));
        }
        Matcher cycle = CYCLE.matcher(moment);
        if (cycle.matches()) {
            return phrases.say("moment.cycle", Integer.parseInt(cycle.group(1)), span(cycle.group(2)));
        }
        return SPAN.matcher(moment).matches()
                ? phrases.say("moment.span", span(moment))
                : phrases.say("moment.raw", Values.bare(moment));
    }

    /** "3 times, 5 minutes apart", or the waits one by one. */
    public String retries(String text) {
        Matcher cycle = CYCLE.matcher(text.strip());
        if (cycle.matches()) {
            return phrases.say("retries.cycle", Integer.parseInt(cycle.group(1)), span(cycle.group(2)));
        }
        List<String> waits = new ArrayList<>();
        for (String wait : text.split(",", 20)) {
            waits.add(span(wait));
        }
        return phrases.say("retries.list", phrases.list(waits));
    }
}
