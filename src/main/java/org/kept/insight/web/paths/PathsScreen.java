package org.kept.insight.web.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kept.insight.measure.StepNames;
import org.kept.insight.paths.Variants;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** The ways in which the work is really done, as the page tells them. */
@Component
class PathsScreen {

    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;
    private final StepNames names;
    private final Tallies tallies;

    PathsScreen(Figures figures, InsightWords words, Phrases phrases, StepNames names, Tallies tallies) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.names = names;
        this.tallies = tallies;
    }

    /** One way through the process. */
    record Line(List<String> steps, Figure cases, String share, String cumulative, String median, List<Figure> notes) {}

    /** All that is said of them. */
    record Ways(String sentence, Figure all, Figure folded, List<Line> lines, String rest) {}

    Ways ways(Scope scope, Variants variants) {
        List<Line> lines =
                variants.first().stream().map(one -> line(scope, one)).toList();
        String sentence = variants.cases() == 0
                ? phrases.say("paths.none")
                : phrases.say(
                        "paths.says",
                        variants.cases(),
                        variants.variants(),
                        variants.forMost(),
                        words.share(variants.first().get(0).share()));
        long left = variants.variants() - variants.first().size();
        String rest = left == 0 ? null : phrases.say("paths.rest", left, variants.cases() - variants.covered());
        var mean = scope.fewPeople() ? OptionalDouble.empty() : tallies.mean(scope);
        String all = mean.isEmpty()
                ? phrases.say("paths.all", variants.cases())
                : phrases.say("paths.all.mean", variants.cases(), words.duration(mean.getAsDouble(), scope));
        return new Ways(
                sentence,
                figures.of(all, scope, Mark.of("ended-paths"), variants.cases()),
                variants.folded() == 0
                        ? null
                        : figures.of(
                                phrases.say("paths.folded", variants.folded()),
                                scope,
                                Mark.of("ended-paths", "folded"),
                                variants.folded()),
                lines,
                rest);
    }

    private Line line(Scope scope, Variants.Variant one) {
        List<Figure> notes = new ArrayList<>();
        if (one.folded() > 0) {
            notes.add(figures.of(
                    phrases.say("paths.variant.folded", one.folded()),
                    scope,
                    Mark.of("variant", one.id(), "folded"),
                    one.folded()));
        }
        if (one.cancelled() > 0) {
            notes.add(figures.of(
                    phrases.say("paths.variant.cancelled", one.cancelled()),
                    scope,
                    Mark.of("variant", one.id(), "cancelled"),
                    one.cancelled()));
        }
        return new Line(
                one.steps().isEmpty()
                        ? List.of(phrases.say("paths.no-steps"))
                        : one.steps().stream().map(this::called).toList(),
                figures.cases(scope, Mark.of("variant", one.id()), one.cases()),
                words.share(one.share()),
                words.share(one.cumulative()),
                scope.fewPeople() ? phrases.say("few.short") : words.duration(one.medianMs(), scope),
                notes);
    }

    /** What people call a step that is written model#activity. */
    String called(String step) {
        int cut = step.lastIndexOf('#');
        return names.of(step.substring(0, cut), step.substring(cut + 1)).words();
    }
}
