package org.kept.insight.web.outcomes;

import java.util.List;
import org.kept.insight.chart.RowChart;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.outcomes.Ends;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** How cases ended and what money they were about, as the page tells it. */
@Component
class EndsScreen {

    private final Figures figures;
    private final InsightWords words;
    private final Phrases phrases;
    private final Links links;

    EndsScreen(Figures figures, InsightWords words, Phrases phrases, Links links) {
        this.figures = figures;
        this.words = words;
        this.phrases = phrases;
        this.links = links;
    }

    /** One kind of end. */
    record Row(String name, Figure cases, String share, String money) {}

    /** All of them. */
    record Ended(String sentence, Chart chart, List<Row> rows) {}

    Ended ended(Scope scope, List<Ends.End> ends) {
        RowChart chart = RowChart.of(
                        phrases.charts(),
                        phrases.say("ends.chart"),
                        Unit.counts(phrases.charts()),
                        phrases.say("ends.head"))
                .second(phrases.say("ends.money"))
                .nothing(phrases.say("paths.none"));
        ends.forEach(end -> chart.row(
                figures.outcome(end.outcome()),
                end.cases(),
                end.money().isEmpty() ? phrases.say("ends.money.none") : words.about(end.money()),
                links.cases(scope, Mark.of("ended-as", end.outcome()))));
        long all = ends.stream().mapToLong(Ends.End::cases).sum();
        chart.cases(links.cases(scope, Mark.of("finished")), all);
        return new Ended(
                sentence(ends, all),
                chart.chart(),
                ends.stream().map(end -> row(scope, end)).toList());
    }

    private String sentence(List<Ends.End> ends, long all) {
        if (ends.isEmpty()) {
            return phrases.say("paths.none");
        }
        Ends.End most = ends.get(0);
        return phrases.say(
                most.money().isEmpty() ? "ends.says" : "ends.says.money",
                words.share(most.share()),
                all,
                figures.outcome(most.outcome()),
                words.about(most.money()));
    }

    private Row row(Scope scope, Ends.End end) {
        return new Row(
                figures.outcome(end.outcome()),
                figures.cases(scope, Mark.of("ended-as", end.outcome()), end.cases()),
                words.share(end.share()),
                words.money(end.money()));
    }
}
