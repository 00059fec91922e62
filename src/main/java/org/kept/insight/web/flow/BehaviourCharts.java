package org.kept.insight.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.kept.insight.chart.LineChart;
import org.kept.insight.chart.Point;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.flow.Behaviour;
import org.kept.insight.flow.Slot;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.BehaviourChart;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Part;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** What is usual from week to week, and what is a signal. */
@Component
class BehaviourCharts {

    private final Behaviour behaviour;
    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;

    BehaviourCharts(Behaviour behaviour, Phrases phrases, InsightWords words, Links links) {
        this.behaviour = behaviour;
        this.phrases = phrases;
        this.words = words;
        this.links = links;
    }

    Behaviour.Weeks weeks(Scope scope) {
        return behaviour.weeks(scope);
    }

    Part throughput(Behaviour.Weeks weeks, Map<LocalDate, Tallies.Flow> days) {
        Scope scope = weeks.scope();
        Behaviour.Series series = behaviour.throughput(weeks, days);
        Unit unit = Unit.counts(phrases.charts());
        LineChart chart = chart(scope, series, "throughput", unit, value -> value, "finished");
        return Part.of(
                says(scope, series, "throughput", value -> phrases.charts().number(value, 1)), chart.chart());
    }

    Part medians(Behaviour.Weeks weeks) {
        Scope scope = weeks.scope();
        Behaviour.Series series = behaviour.medians(weeks);
        Phrases.Times times = phrases.times(scope);
        LineChart chart = chart(scope, series, "medians", times.unit(), times::of, "completed");
        return Part.of(says(scope, series, "medians", value -> words.duration(value, scope)), chart.chart());
    }

    private LineChart chart(
            Scope scope,
            Behaviour.Series series,
            String name,
            Unit unit,
            java.util.function.DoubleUnaryOperator scale,
            String mark) {
        ChartWords charts = phrases.charts();
        Map<Integer, String> signals = new HashMap<>();
        series.chart().signals().forEach(signal -> signals.merge(signal.to(), word(signal), (one, other) -> one));
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < series.values().length; i++) {
            Slot week = series.weeks().get(i);
            Mark cases = Mark.of(mark, week.begins(scope), week.ends(scope));
            double value = scale.applyAsDouble(series.values()[i]);
            String href = links.cases(scope, cases);
            Point point = Point.of(week.first(), value, href, series.counts()[i]);
            points.add(signals.containsKey(i) ? point.signalled(signals.get(i)) : point);
        }
        LineChart chart = LineChart.of(charts, phrases.say("flow." + name + ".name"), unit, Step.WEEK)
                .series(phrases.say("flow." + name), phrases.say("flow." + name + ".noun"), points)
                .size(Size.WIDE)
                .nothing(phrases.say("flow.behaviour.none"));
        for (BehaviourChart.Stretch stretch : series.chart().stretches()) {
            stretch.limits()
                    .ifPresent(limits -> chart.limits(
                            series.weeks().get(stretch.from()).first(),
                            series.weeks().get(stretch.to()).first(),
                            scale.applyAsDouble(limits.lower()),
                            scale.applyAsDouble(limits.centre()),
                            scale.applyAsDouble(limits.upper())));
        }
        series.versions()
                .forEach(version -> chart.rebase(
                        series.begins(version), phrases.say("flow.version", String.valueOf(version.number()))));
        return chart;
    }

    /** The sentence is about the last stretch: what the process does now. */
    private String says(Scope scope, Behaviour.Series series, String name, DoubleFunction<String> number) {
        if (series.values().length == 0) {
            return phrases.say("flow.behaviour.none");
        }
        BehaviourChart.Stretch last =
                series.chart().stretches().get(series.chart().stretches().size() - 1);
        int weeks = last.to() - last.from() + 1;
        if (last.limits().isEmpty()) {
            return phrases.say("flow." + name + ".few", weeks, BehaviourChart.MINIMUM);
        }
        var limits = last.limits().get();
        String usual = number.apply(limits.centre());
        return series.chart().signals().stream()
                .filter(signal -> signal.to() >= last.from())
                .reduce((one, other) -> other.to() >= one.to() ? other : one)
                .map(signal -> phrases.say("flow." + name + ".signal", usual, day(series, signal.to()), word(signal)))
                .orElseGet(() -> phrases.say(
                        "flow." + name + ".calm",
                        usual,
                        number.apply(limits.lower()),
                        number.apply(limits.upper()),
                        weeks));
    }

    private String day(Behaviour.Series series, int index) {
        LocalDate first = series.weeks().get(index).first();
        return phrases.charts().day(first);
    }

    private String word(BehaviourChart.Signal signal) {
        return phrases.say("flow.signal." + signal.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (signal.upwards() ? ".up" : ".down"));
    }
}
