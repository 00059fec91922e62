package org.kept.insight.web.flow;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kept.insight.chart.ScatterChart;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.flow.CycleTimes;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Part;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** How long cases took, each a dot, and what the dots cannot show: those that are still open. */
@Component
class TimeCharts {

    private static final int[] SHARES = {50, 85, 95};

    /** With cases that take so many times as long as most, the others would lie on the ground of a plain scale. */
    private static final int LONG_TAIL = 4;

    private final CycleTimes times;
    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;
    private final Clock clock;

    TimeCharts(CycleTimes times, Phrases phrases, InsightWords words, Links links, Clock clock) {
        this.times = times;
        this.phrases = phrases;
        this.words = words;
        this.links = links;
        this.clock = clock;
    }

    Part of(Scope scope) {
        Spreads.Percentiles percentiles = times.percentiles(scope);
        double[] levels = percentiles.values();
        boolean single = percentiles.n() <= ScatterChart.MOST_DOTS;
        List<CycleTimes.Dot> dots = single ? times.dots(scope) : times.nameless(scope);
        Phrases.Times unit = phrases.times(scope);
        ScatterChart chart = ScatterChart.of(
                        phrases.charts(),
                        phrases.say("flow.times.name"),
                        unit.unit(),
                        (from, to, low, high) ->
                                links.cases(scope, Mark.of("took", from, to, unit.back(low), unit.back(high) + 1)))
                .size(single ? Size.WIDE : Size.NORMAL) // On less paper there are fewer bundles to draw.
                .nothing(phrases.say("flow.times.says.none"))
                .cases(links.cases(scope, Mark.of("completed")), dots.size());
        for (CycleTimes.Dot dot : dots) {
            chart.dot(dot.on(), unit.of(dot.ms()), dot.name(), single ? href(scope, dot) : "");
        }
        if (dots.stream().anyMatch(dot -> dot.ms() > LONG_TAIL * levels[1])) {
            chart.log();
        }
        for (int i = 0; i < levels.length; i++) {
            chart.level(
                    unit.of(levels[i]), phrases.say("flow.times.level", SHARES[i], words.duration(levels[i], scope)));
        }
        String says = dots.isEmpty()
                ? phrases.say("flow.times.says.none")
                : phrases.say(
                        "flow.times.says",
                        words.duration(levels[1], scope),
                        words.duration(levels[0], scope),
                        dots.size());
        return new Part(says, chart.chart(), open(scope, levels));
    }

    private String href(Scope scope, CycleTimes.Dot dot) {
        return dot.ref() == null
                ? links.cases(scope, Mark.of("took", dot.on(), dot.on(), dot.ms(), dot.ms() + 1))
                : "/cases/" + dot.ref();
    }

    private List<Part.More> open(Scope scope, double[] levels) {
        Instant at = scope.to().isBefore(clock.instant()) ? scope.to() : clock.instant();
        long than = levels.length == 0 ? 0 : Math.round(levels[1]);
        CycleTimes.StillOpen open = times.open(scope, at, than);
        List<Part.More> more = new ArrayList<>();
        if (open.count() > 0) {
            String oldest = words.duration(open.oldest(), scope);
            more.add(new Part.More(
                    phrases.say("flow.times.open", open.count(), oldest),
                    links.cases(scope, Mark.of("open", at)),
                    open.count()));
        }
        if (open.older() > 0 && levels.length > 0) {
            more.add(new Part.More(
                    phrases.say("flow.times.older", open.older(), words.duration(levels[1], scope)),
                    links.cases(scope, Mark.of("aged", at, than)),
                    open.older()));
        }
        return more;
    }
}
