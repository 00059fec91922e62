package org.kept.insight.alerts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.kept.insight.measure.StepNames;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Phrases;
import org.kept.shared.web.Viewing;
import org.springframework.stereotype.Component;

/** A signal in a sentence: which number, what it did, since when, and what would be usual. */
@Component("insightSignalWords")
class SignalWords {

    private final WeeklyNumbers numbers;
    private final StepNames names;
    private final InsightWords words;
    private final Phrases phrases;
    private final Viewing viewing;

    SignalWords(WeeklyNumbers numbers, StepNames names, InsightWords words, Phrases phrases, Viewing viewing) {
        this.numbers = numbers;
        this.names = names;
        this.words = words;
        this.phrases = phrases;
        this.viewing = viewing;
    }

    /** What people call the number. */
    String number(Watch watch) {
        return phrases.sayOf(numbers.words(watch));
    }

    /** What people call its process. */
    String process(Watch watch) {
        return names.process(watch.process());
    }

    /** Why somebody should look. */
    String reason(FoundSignal found, WeeklyCourse.Unit unit) {
        long weeks = ChronoUnit.WEEKS.between(found.began(), found.lasted()) + 1;
        return phrases.say(
                "letters.reason." + found.kind() + (found.upwards() ? ".up" : ".down"),
                number(found.watch()),
                value(found.value(), unit),
                day(found.lasted()),
                value(found.limits().centre(), unit),
                value(found.limits().lower(), unit),
                value(found.limits().upper(), unit),
                weeks,
                day(found.began()));
    }

    /** That it is over. */
    String over(FoundSignal found, WeeklyCourse.Unit unit) {
        return phrases.say(
                "letters.over",
                number(found.watch()),
                day(found.lasted()),
                value(found.limits().centre(), unit));
    }

    private String value(double value, WeeklyCourse.Unit unit) {
        return switch (unit) {
            case COUNT -> words.number(Math.round(value * 10) / 10.0);
            case SHARE -> words.share(Math.min(1, value));
            case SECONDS -> words.duration(value * 1000, false);
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", viewing.locale()).format(day);
    }
}
