package org.kept.studio.words;

import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.promise.PolicyBook;
import org.springframework.stereotype.Component;

/** Times of a model as people say them: promises by their terms, durations in days and hours, cycles by how often. */
@Component
public class TimeWords {

    private static final Pattern PROMISE = Pattern.compile(
            "\\$\\{\\s*promises\\.(due|warn|after|at)\\(\\s*execution\\s*,\\s*(?:'([^']+)'|(\\w+))\\s*\\)\\s*}");
    private static final Pattern CHOSEN = Pattern.compile("\\$\\{\\s*(facts\\.)?(\\w+)\\s*}");
    private static final Pattern CYCLE = Pattern.compile("R(\\d+)/(P.+)");

    private final PolicyBook policies;
    private final Phrases phrases;

    TimeWords(PolicyBook policies, Phrases phrases) {
        this.policies = policies;
        this.phrases = phrases;
    }

    /** The time in words; as it is written where it says something else. */
    public String of(String time) {
        Matcher promise = PROMISE.matcher(time);
        if (promise.matches()) {
            return promised(promise.group(1), promise.group(2), promise.group(3));
        }
        Matcher cycle = CYCLE.matcher(time);
        if (cycle.matches()) {
            return phrases.say("time.cycle", cycle.group(1), span(cycle.group(2)));
        }
        return CHOSEN.matcher(time).matches() ? chosen(time) : span(time);
    }

    /** Who or what an expression names, as far as it is a name; as it is written where it is more. */
    String chosen(String expression) {
        Matcher name = CHOSEN.matcher(expression);
        if (!name.matches()) {
            return expression;
        }
        return phrases.say(name.group(1) == null ? "says.chosen" : "says.fact", spaced(name.group(2)));
    }

    /** {@code actionTeam} as "action team". */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private String promised(String what, String policy, String variable) {
        if (policy == null) {
            return phrases.say("time.chosen." + what, spaced(variable));
        }
        if (what.equals("at")) {
            return phrases.say("time.at", spaced(policy));
        }
        return policies.find(policy)
                .map(entry -> phrases.say("time." + what, entry.term(), entry.name()))
                .orElseGet(() -> phrases.say("time.new." + what, span(policy)));
    }

    private String span(String text) {
        int time = text.indexOf('T');
        try {
            List<String> words = new ArrayList<>();
            if (!text.startsWith("P")) {
                return text;
            }
            String date = time < 0 ? text : text.substring(0, time);
            if (date.length() > 1) {
                Period period = Period.parse(date);
                add(words, "years", period.getYears());
                add(words, "months", period.getMonths());
                add(words, "days", period.getDays());
            }
            if (time >= 0) {
                Duration rest = Duration.parse("P" + text.substring(time));
                add(words, "hours", rest.toHours());
                add(words, "minutes", rest.toMinutesPart());
            }
            return words.isEmpty() ? text : String.join(" ", words);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private void add(List<String> words, String unit, long count) {
        if (count != 0) {
            words.add(phrases.say("time." + unit, count));
        }
    }
}
