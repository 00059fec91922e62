package org.kept.insight.alerts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kept.insight.goals.GoalBook;
import org.kept.insight.measure.Steps;
import org.kept.insight.promises.PromiseCount;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Frames;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.shared.PublicSettings;
import org.kept.shared.web.Viewing;
import org.springframework.stereotype.Component;

/** What the week's letter says of each process: what came and went, where money waits, promises, signals; a sentence each. */
@Component("insightLetterSentences")
class LetterSentences {

    private final Frames frames;
    private final WeeklyNumbers numbers;
    private final Tallies tallies;
    private final Steps steps;
    private final PromiseNumbers promises;
    private final SignalLetters signals;
    private final GoalBook goals;
    private final InsightWords words;
    private final Phrases phrases;
    private final Links links;
    private final PublicSettings outside;
    private final Viewing viewing;

    LetterSentences(
            Frames frames,
            WeeklyNumbers numbers,
            Tallies tallies,
            Steps steps,
            PromiseNumbers promises,
            SignalLetters signals,
            GoalBook goals,
            InsightWords words,
            Phrases phrases,
            Links links,
            PublicSettings outside,
            Viewing viewing) {
        this.frames = frames;
        this.numbers = numbers;
        this.tallies = tallies;
        this.steps = steps;
        this.promises = promises;
        this.signals = signals;
        this.goals = goals;
        this.words = words;
        this.phrases = phrases;
        this.links = links;
        this.outside = outside;
        this.viewing = viewing;
    }

    /** One process of the letter. */
    record Part(String process, List<String> sentences, String link) {}

    /** Every process in which anything happened or is open, by name. */
    List<Part> ofLastWeek() {
        List<Part> parts = new ArrayList<>();
        frames.processes().forEach((key, name) -> {
            Scope week = numbers.lastWeek(key);
            Tallies.Flow flow = tallies.flow(week);
            long open = tallies.open(week, week.to());
            if (flow.started() + flow.ended() + open > 0) {
                parts.add(new Part(name, sentences(week, flow, open), outside.link(links.page(week, ""))));
            }
        });
        return parts;
    }

    /** How the goals stand, a sentence each. */
    List<String> goals() {
        return goals.all().stream()
                .map(standing -> !standing.measured()
                        ? phrases.say("letters.goal.unmeasured", standing.goal().name())
                        : standing.reached()
                                ? phrases.say(
                                        "letters.goal.reached", standing.goal().name())
                                : phrases.say(
                                        "letters.goal.way",
                                        standing.goal().name(),
                                        words.share(Math.max(0, standing.progress()))))
                .toList();
    }

    /** The week in words. */
    String week(LocalDate monday) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("d MMMM", viewing.locale());
        return phrases.say("letters.week", day.format(monday), day.format(monday.plusDays(6)));
    }

    private List<String> sentences(Scope week, Tallies.Flow flow, long open) {
        List<String> said = new ArrayList<>();
        long before = tallies.flow(week.before()).ended();
        said.add(phrases.say("letters.flow", flow.started(), flow.ended(), before, open));
        steps.of(week).stream()
                .filter(step -> !step.container() && step.standing().size().signum() > 0)
                .max(Comparator.comparing(step -> step.standing().size()))
                .ifPresent(step -> said.add(phrases.say(
                        "letters.money",
                        words.about(step.standing().money()),
                        step.standing().count(),
                        step.name())));
        PromiseCount kept = promises.all(week);
        if (kept.judged() > 0) {
            said.add(
                    kept.broken() == 0
                            ? phrases.say("letters.promises.all", kept.kept())
                            : phrases.say("letters.promises", kept.kept(), kept.judged(), kept.broken()));
        }
        List<String> unusual = signals.sentences(week.processKey());
        said.addAll(unusual.isEmpty() ? List.of(phrases.say("letters.usual")) : unusual);
        return said;
    }
}
