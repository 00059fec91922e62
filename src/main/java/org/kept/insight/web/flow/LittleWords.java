package org.kept.insight.web.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kept.insight.flow.LittleWindow;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.LittleCheck;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** Little's law in words: both sides, what they are made of, and what their meeting proves. */
@Component
class LittleWords {

    private final LittleWindow window;
    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;
    private final Clock clock;

    LittleWords(LittleWindow window, Phrases phrases, InsightWords words, Links links, Clock clock) {
        this.window = window;
        this.phrases = phrases;
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What the page says.
     *
     * @param left average open cases, from the count of open cases
     * @param right rate × time there, from the cases one by one
     */
    record Said(String sentence, String left, String rate, String time, String right, long present, String href) {}

    /** What was counted, up to now at the latest: of the rest of the period nothing is known. */
    record Checked(Scope past, LittleCheck check) {}

    /** Null where the period has not begun. */
    Checked check(Scope scope) {
        Instant now = clock.instant();
        if (!scope.from().isBefore(now)) {
            return null;
        }
        Scope past = scope.to().isAfter(now) ? scope.during(scope.from(), now) : scope;
        return new Checked(past, window.of(past));
    }

    /** In words; null where nothing was counted. */
    Said of(Checked checked) {
        if (checked == null) {
            return null;
        }
        LittleCheck check = checked.check();
        double perDay = check.rate() * Duration.ofDays(1).toMillis();
        String left = words.number(check.inProgress());
        String time = words.duration(check.residence(), false);
        String right = words.number(check.rate() * check.residence());
        String kind = check.present() == 0 ? "none" : check.holds() ? "holds" : "broken";
        return new Said(
                phrases.say("flow.little.says." + kind, left, words.number(perDay), time, right),
                left,
                words.number(perDay),
                time,
                right,
                check.present(),
                links.cases(checked.past(), Mark.of("present")));
    }
}
