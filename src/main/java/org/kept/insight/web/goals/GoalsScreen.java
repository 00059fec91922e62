package org.kept.insight.web.goals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.goals.Goal;
import org.kept.insight.goals.GoalBook;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.StepNames;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Phrases;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** Goals as the page tells them. */
@Component
class GoalsScreen {

    private final Measures measures;
    private final StepNames names;
    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;
    private final People people;

    GoalsScreen(
            Measures measures, StepNames names, Figures figures, InsightWords words, Phrases phrases, People people) {
        this.measures = measures;
        this.names = names;
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.people = people;
    }

    /**
     * One goal.
     *
     * @param done the part of the way that a bar shows, in whole percent from 0 to 100; null where nothing is measured
     */
    record Row(
            UUID id,
            String name,
            String owner,
            String tied,
            String sentence,
            Figure value,
            String baseline,
            String target,
            java.time.LocalDate date,
            Long done) {}

    Row row(GoalBook.Standing standing) {
        Goal goal = standing.goal();
        String unit = standing.gauge() == null ? "number" : standing.gauge().unit();
        Figure value = standing.measured()
                ? figures.of(
                        figures.value(standing.gauge().value(), unit),
                        standing.gauge().scope(),
                        standing.gauge().mark(),
                        standing.gauge().behind())
                : Figure.plain(phrases.say("goals.not-measured"));
        return new Row(
                goal.id(),
                goal.name(),
                people.teamNames().getOrDefault(goal.owner(), goal.owner()),
                tied(goal),
                sentence(standing),
                value,
                figures.value(goal.baseline().doubleValue(), unit),
                figures.value(goal.target().doubleValue(), unit),
                goal.date(),
                standing.measured() ? Math.round(Math.max(0, Math.min(1, standing.progress())) * 100) : null);
    }

    private String sentence(GoalBook.Standing standing) {
        if (!standing.measured()) {
            return phrases.say(standing.gauge() == null ? "goals.gone" : "goals.none.yet");
        }
        double progress = standing.progress();
        if (progress >= 1) {
            return phrases.say("goals.reached");
        }
        return progress < 0 ? phrases.say("goals.backwards") : phrases.say("goals.on-the-way", words.share(progress));
    }

    private String tied(Goal goal) {
        String what = measure(goal.process(), goal.measure(), goal.step() != null);
        String where = goal.step() == null
                ? names.process(goal.process())
                : names.process(goal.process()) + ", "
                        + names.of(goal.model(), goal.step()).words();
        String of = goal.version() == null ? "" : " · " + phrases.say("goals.version", goal.version());
        String team = goal.team() == null ? "" : " · " + people.teamNames().getOrDefault(goal.team(), goal.team());
        return what + " · " + where + of + team
                + (goal.segment() == null ? "" : " · " + phrases.segment(goal.segment()));
    }

    /** What a measure is called. */
    String measure(String process, String measure, boolean ofStep) {
        return measures.of(process).stream()
                .filter(one -> !ofStep && one.id().equals(measure))
                .findFirst()
                .map(one -> phrases.sayOf(one.words()))
                .orElseGet(() -> phrases.sayOr("goals.measure." + measure, measure));
    }

    /** The kinds of case, by what they are called. */
    Map<String, String> kinds(List<String> kinds) {
        Map<String, String> called = new LinkedHashMap<>();
        kinds.forEach(kind -> called.put(kind, phrases.segment(kind)));
        return called;
    }

    /** What may be chosen, by process: every measure with what it is called. */
    Map<String, Map<String, String>> choices(Map<String, String> processes, List<String> everywhere) {
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        processes.forEach((key, name) -> {
            Map<String, String> its = new LinkedHashMap<>();
            for (CaseMeasure one : measures.of(key)) {
                its.put(one.id(), phrases.sayOf(one.words()));
            }
            choices.put(name, its);
        });
        Map<String, String> all = new LinkedHashMap<>();
        everywhere.forEach(id -> all.put(id, phrases.say("goals.measure." + id)));
        choices.put(phrases.say("goals.everywhere"), all);
        return choices;
    }
}
