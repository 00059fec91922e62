package org.kept.insight.web.paths;

import java.util.List;
import org.kept.insight.chart.RowChart;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.paths.Rework;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** What was done again, and how often it was right the first time, as the page tells it. */
@Component
class ReworkScreen {

    private static final int MOST = 12;

    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;
    private final PathsScreen paths;
    private final Links links;

    ReworkScreen(Figures figures, InsightWords words, Phrases phrases, PathsScreen paths, Links links) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.paths = paths;
        this.links = links;
    }

    /** One step. */
    record Row(String name, Figure cases, Figure firstPass, Figure again, Figure extra, List<Figure> from) {}

    /** All that is said of it. */
    record Again(String sentence, String yield, Figure clean, Figure reworked, Chart chart, List<Row> rows) {}

    Again again(Scope scope, Rework rework) {
        List<Rework.Step> redone =
                rework.steps().stream().filter(step -> step.extra() > 0).toList();
        RowChart chart = RowChart.of(
                        phrases.charts(),
                        phrases.say("rework.chart"),
                        Unit.counts(phrases.charts()),
                        phrases.say("rework.step"))
                .nothing(phrases.say("rework.none"));
        redone.stream()
                .limit(MOST)
                .forEach(step -> chart.row(
                        paths.called(step.step()), step.extra(), links.cases(scope, Mark.of("extra", step.step()))));
        long reworked = rework.cases() - rework.clean();
        return new Again(
                sentence(rework, redone),
                rework.cases() == 0
                        ? null
                        : phrases.say("rework.yield", words.share(rework.cleanShare()), words.share(rework.rolled())),
                figures.of(
                        phrases.say("rework.clean", rework.clean()),
                        scope,
                        Mark.of("ended-paths", "clean"),
                        rework.clean()),
                figures.of(phrases.say("rework.reworked", reworked), scope, Mark.of("ended-paths", "again"), reworked),
                chart.chart(),
                rework.steps().stream().map(step -> row(scope, step)).toList());
    }

    private String sentence(Rework rework, List<Rework.Step> redone) {
        if (rework.cases() == 0) {
            return phrases.say("paths.none");
        }
        if (redone.isEmpty()) {
            return phrases.say("rework.none");
        }
        Rework.Step most = redone.get(0);
        Rework.Return from = most.returns().get(0);
        return phrases.say(
                from.from().equals(most.step()) ? "rework.says.itself" : "rework.says",
                words.share(1 - rework.cleanShare()),
                paths.called(most.step()),
                most.extra(),
                paths.called(from.from()));
    }

    private Row row(Scope scope, Rework.Step step) {
        return new Row(
                paths.called(step.step()),
                figures.cases(scope, Mark.of("had", step.step()), step.cases()),
                figures.of(
                        words.share(step.firstPass()),
                        scope,
                        Mark.of("had", step.step(), "once"),
                        step.cases() - step.again()),
                figures.cases(scope, Mark.of("had", step.step(), "again"), step.again()),
                figures.cases(scope, Mark.of("extra", step.step()), step.extra()),
                step.returns().stream()
                        .limit(3)
                        .map(back -> figures.of(
                                phrases.say(
                                        back.from().equals(step.step()) ? "rework.from.itself" : "rework.from",
                                        paths.called(back.from()),
                                        back.passes()),
                                scope,
                                Mark.of("extra", step.step(), back.from()),
                                back.passes()))
                        .toList());
    }
}
