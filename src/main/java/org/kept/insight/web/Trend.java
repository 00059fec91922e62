package org.kept.insight.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kept.insight.chart.LineChart;
import org.kept.insight.chart.Point;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.statistics.BehaviourChart;
import org.kept.insight.statistics.BehaviourChart.Signal;
import org.kept.insight.statistics.BehaviourChart.Spread;
import org.springframework.stereotype.Component;

/** Draws how a number went as a behaviour chart: what is usual, what is a signal, and nothing coloured for being up or down. */
@Component("insightTrend")
public class Trend {

    private final Phrases phrases;

    Trend(Phrases phrases) {
        this.phrases = phrases;
    }

    /** One value, of the time that begins on that day, with its cases. */
    public record At(LocalDate on, double value, String href) {}

    /**
     * What the chart shows.
     *
     * @param series what the line is called, short
     * @param target what is aimed at, or null
     * @param targetSays its words
     */
    public record Asked(
            String name, String series, Unit unit, boolean months, Double target, String targetSays, boolean skewed) {}

    /** The chart, and what its last value says. */
    public record Drawn(Chart chart, String sentence) {}

    /** Draws it. */
    public Drawn draw(Asked asked, List<At> values) {
        Step step = asked.months() ? Step.MONTH : Step.WEEK;
        BehaviourChart behaviour = BehaviourChart.of(
                values.stream().mapToDouble(At::value).toArray(),
                asked.skewed() ? Spread.MEDIAN_RANGE : Spread.MEAN_RANGE,
                true);
        Map<Integer, Set<String>> signals = signals(behaviour);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Point point = Point.of(
                    values.get(i).on(), values.get(i).value(), values.get(i).href());
            points.add(signals.containsKey(i) ? point.signalled(String.join(", ", signals.get(i))) : point);
        }
        LineChart chart =
                LineChart.of(phrases.charts(), asked.name(), asked.unit(), step).nothing(phrases.say("trend.nothing"));
        if (!points.isEmpty()) {
            chart.series(asked.series(), "", points);
            if (asked.target() != null) {
                chart.target(asked.target(), asked.targetSays());
            }
            behaviour.stretches().forEach(stretch -> stretch.limits()
                    .ifPresent(limits -> chart.limits(
                            values.get(stretch.from()).on(),
                            values.get(stretch.to()).on(),
                            limits.lower(),
                            limits.centre(),
                            limits.upper())));
        }
        return new Drawn(chart.chart(), sentence(values, behaviour, signals));
    }

    private Map<Integer, Set<String>> signals(BehaviourChart behaviour) {
        Map<Integer, Set<String>> signals = new TreeMap<>();
        for (Signal signal : behaviour.signals()) {
            String why = phrases.say("trend." + signal.kind().name().toLowerCase(java.util.Locale.ROOT)
                    + (signal.upwards() ? ".up" : ".down"));
            for (int i = signal.from(); i <= signal.to(); i++) {
                signals.computeIfAbsent(i, key -> new TreeSet<>()).add(why);
            }
        }
        return signals;
    }

    private String sentence(List<At> values, BehaviourChart behaviour, Map<Integer, Set<String>> signals) {
        if (values.size() < BehaviourChart.MINIMUM) {
            return phrases.say("trend.few", BehaviourChart.MINIMUM);
        }
        return signals.isEmpty()
                ? phrases.say("trend.noise")
                : phrases.say("trend.signals", behaviour.signals().size());
    }
}
