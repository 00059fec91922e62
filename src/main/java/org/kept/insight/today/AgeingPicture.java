package org.kept.insight.today;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.chart.AgeingChart;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Draws open cases by their step and age; a dot leads to its case, a larger one to the list of those it stands for. */
@Component
class AgeingPicture {

    private static final double SECOND = 1_000;

    private final StepNames names;
    private final InsightWords words;
    private final Links links;
    private final MessageSource messages;

    AgeingPicture(StepNames names, InsightWords words, Links links, MessageSource messages) {
        this.names = names;
        this.words = words;
        this.links = links;
        this.messages = messages;
    }

    Chart draw(Scope scope, List<Ageing.Column> columns, long open) {
        ChartWords said = new ChartWords(messages, LocaleContextHolder.getLocale());
        AgeingChart chart = AgeingChart.of(
                        said,
                        say("insight.today.ageing.chart"),
                        scope.working() ? Unit.workingDays(said) : Unit.seconds(said))
                .nothing(say("insight.today.ageing.nothing"))
                .cases(links.cases(scope, Mark.of("open")), open);
        Map<String, Ageing.Column> byName = new HashMap<>();
        for (Ageing.Column column : columns) {
            String name =
                    names.of(column.item().model(), column.item().activity()).words();
            byName.putIfAbsent(name, column);
            if (column.usual().length == 0) {
                chart.step(name);
            } else {
                chart.step(
                        name,
                        size(scope, column.usual()[0]),
                        size(scope, column.usual()[1]),
                        size(scope, column.usual()[2]));
            }
            column.dots().forEach(dot -> chart.open(size(scope, dot.ms()), dot.name(), href(scope, column, dot)));
        }
        return chart.bundled((step, low, high) -> bundle(scope, byName.get(step), low, high))
                .chart();
    }

    private double size(Scope scope, double ms) {
        return scope.working() ? words.inDays(ms, scope) : ms / SECOND;
    }

    private String href(Scope scope, Ageing.Column column, Ageing.Dot dot) {
        return dot.ref() == null ? list(scope, column, dot.since(), dot.since()) : "/cases/" + dot.ref();
    }

    /** Ages grow while people read: the list is told by since when, which stays. */
    private String bundle(Scope scope, Ageing.Column column, double low, double high) {
        List<Instant> since = column.dots().stream()
                .filter(dot -> size(scope, dot.ms()) >= low && size(scope, dot.ms()) < high)
                .map(Ageing.Dot::since)
                .sorted(Comparator.naturalOrder())
                .toList();
        return since.isEmpty()
                ? list(scope, column, Instant.EPOCH, Instant.EPOCH)
                : list(scope, column, since.get(0), since.get(since.size() - 1));
    }

    private String list(Scope scope, Ageing.Column column, Instant first, Instant last) {
        return links.cases(
                scope, Mark.of("since", column.item().model(), column.item().activity(), first, last));
    }

    private String say(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
