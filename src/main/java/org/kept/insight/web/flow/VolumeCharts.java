package org.kept.insight.web.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kept.insight.chart.BarChart;
import org.kept.insight.chart.LineChart;
import org.kept.insight.chart.Point;
import org.kept.insight.chart.StackChart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;
import org.kept.insight.flow.Balance;
import org.kept.insight.flow.PhaseFlow;
import org.kept.insight.flow.Slot;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Links;
import org.kept.insight.web.Part;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** How much: what came and went, what was open, and how far it had come. */
@Component
class VolumeCharts {

    private final Balance balance;
    private final PhaseFlow phases;
    private final Phrases phrases;
    private final Links links;

    VolumeCharts(Balance balance, PhaseFlow phases, Phrases phrases, Links links) {
        this.balance = balance;
        this.phases = phases;
        this.phrases = phrases;
        this.links = links;
    }

    Map<LocalDate, Tallies.Flow> days(Scope scope) {
        return balance.days(scope);
    }

    List<Balance.Step> steps(Scope scope, Map<LocalDate, Tallies.Flow> days) {
        return balance.of(scope, days);
    }

    Part balance(Scope scope, List<Balance.Step> steps) {
        long arrived = steps.stream().mapToLong(Balance.Step::arrived).sum();
        long finished = steps.stream().mapToLong(Balance.Step::finished).sum();
        String kind =
                arrived + finished == 0 ? "none" : arrived > finished ? "grew" : arrived < finished ? "shrank" : "even";
        ChartWords words = phrases.charts();
        var chart = BarChart.of(words, phrases.say("flow.balance.name"), Unit.counts(words), step(scope))
                .bars(phrases.say("flow.arrived"), phrases.say("flow.arrived.noun"), points(scope, steps, "arrived"))
                .bars(phrases.say("flow.finished"), phrases.say("flow.finished.noun"), points(scope, steps, "finished"))
                .net()
                .size(Size.WIDE)
                .nothing(phrases.say("flow.balance.says.none"))
                .chart();
        List<Part.More> more = List.of(
                new Part.More(
                        phrases.say("flow.more.arrived", arrived), links.cases(scope, Mark.of("arrived")), arrived),
                new Part.More(
                        phrases.say("flow.more.finished", finished),
                        links.cases(scope, Mark.of("finished")),
                        finished));
        return new Part(
                phrases.say("flow.balance.says." + kind, arrived, finished, Math.abs(arrived - finished)), chart, more);
    }

    private List<Point> points(Scope scope, List<Balance.Step> steps, String mark) {
        return steps.stream()
                .map(one -> Point.of(
                        one.slot().first(),
                        mark.equals("arrived") ? one.arrived() : one.finished(),
                        links.cases(
                                scope,
                                Mark.of(
                                        mark,
                                        one.slot().begins(scope),
                                        one.slot().ends(scope)))))
                .toList();
    }

    Part open(Scope scope, List<Balance.Step> steps) {
        ChartWords words = phrases.charts();
        List<Point> points = steps.stream()
                .map(one -> Point.of(
                        one.slot().first(),
                        one.open(),
                        links.cases(scope, Mark.of("open", one.slot().to()))))
                .toList();
        var chart = LineChart.of(words, phrases.say("flow.open.name"), Unit.counts(words), step(scope))
                .series(phrases.say("flow.open"), phrases.say("flow.open.noun"), points)
                .size(Size.WIDE)
                .chart();
        Balance.Step last = steps.get(steps.size() - 1);
        Balance.Step most =
                steps.stream().max(Comparator.comparingLong(Balance.Step::open)).orElse(last);
        String day = words.day(most.slot().ends(scope));
        String says = most.open() == last.open()
                ? phrases.say("flow.open.says.most", last.open())
                : phrases.say("flow.open.says", last.open(), most.open(), day);
        return Part.of(says, chart);
    }

    List<PhaseFlow.Bands> bands(Scope scope) {
        return phases.of(scope, Slot.of(scope).stream().map(Slot::to).toList());
    }

    Part phases(Scope scope, List<PhaseFlow.Bands> all) {
        List<Slot> slots = Slot.of(scope);
        List<String> marks = new ArrayList<>(phases.phases(scope.processKey()));
        marks.add(0, PhaseFlow.BEGUN);
        // The last phase lies lowest; a band in which no case ever stands is left out.
        List<Integer> drawn = IntStream.range(0, marks.size())
                .map(i -> marks.size() - 1 - i)
                .filter(band -> all.stream().anyMatch(one -> one.standing().get(band) > 0))
                .boxed()
                .toList();
        List<String> names = new ArrayList<>(
                drawn.stream().map(band -> name(marks.get(band))).toList());
        names.add(0, phrases.say("flow.phases.done"));
        ChartWords words = phrases.charts();
        StackChart chart = StackChart.of(words, phrases.say("flow.phases.name"), Unit.counts(words), names)
                .size(Size.WIDE);
        for (int i = 0; i < all.size(); i++) {
            LocalDate day = slots.get(i).ends(scope);
            List<Double> values = new ArrayList<>(List.of((double) all.get(i).done()));
            List<String> hrefs =
                    new ArrayList<>(List.of(links.cases(scope, Mark.of("finished", scope.firstDay(), day))));
            for (int band : drawn) {
                values.add((double) all.get(i).standing().get(band));
                hrefs.add(links.cases(
                        scope, Mark.of("in-phase", marks.get(band), all.get(i).at())));
            }
            chart.day(day, values, hrefs);
        }
        List<Long> now = all.get(all.size() - 1).standing();
        long open = now.stream().mapToLong(Long::longValue).sum();
        String says = open == 0
                ? phrases.say("flow.phases.says.none")
                : phrases.say(
                        "flow.phases.says",
                        Collections.max(now),
                        open,
                        name(marks.get(now.indexOf(Collections.max(now)))));
        return Part.of(says, chart.chart());
    }

    private String name(String mark) {
        return mark.equals(PhaseFlow.BEGUN) ? phrases.say("flow.phases.begun") : mark;
    }

    private static Step step(Scope scope) {
        return Step.valueOf(Slot.width(scope).name());
    }
}
