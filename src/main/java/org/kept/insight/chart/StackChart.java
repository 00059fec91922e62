package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** How many cases stood in each phase on each day, one phase upon the other; every phase of every day leads to its cases. */
public final class StackChart extends Plan<StackChart> {

    private record Day(LocalDate on, List<Double> values, List<String> hrefs) {

        /** What lies below a phase. */
        double below(int phase) {
            return values.subList(0, phase).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    private final List<String> phases;
    private final List<Day> days = new ArrayList<>();

    private StackChart(ChartWords words, String name, Unit unit, List<String> phases) {
        super(words, name, unit);
        this.phases = List.copyOf(phases);
    }

    /** Phases from the bottom up: the last one first makes a flow read from left to right and downwards. */
    public static StackChart of(ChartWords words, String name, Unit unit, List<String> phases) {
        return new StackChart(words, name, unit, phases);
    }

    /** A day, in order of time: per phase the count and its cases; no href where there are none. */
    public StackChart day(LocalDate on, List<Double> values, List<String> hrefs) {
        if (values.size() != phases.size() || hrefs.size() != phases.size()) {
            throw new IllegalArgumentException("A day has one value and one list of cases for each phase");
        }
        days.add(new Day(on, List.copyOf(values), new ArrayList<>(hrefs)));
        return this;
    }

    @Override
    public Drawing chart() {
        double highest =
                days.stream().mapToDouble(day -> day.below(phases.size())).max().orElse(0);
        if (highest <= 0) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "stack", table());
        }
        Ticks ticks = Ticks.linear(unit, 0, highest);
        Day last = days.get(days.size() - 1);
        Canvas canvas = new Canvas(
                size,
                Canvas.room(ticks, unit),
                32 + Canvas.room(ends(last)),
                unit.title().isEmpty() ? 14 : 28);
        Scale y = ticks.scale(canvas.bottom, canvas.top);
        DateScale x = new DateScale(days.get(0).on(), last.on(), canvas.left, canvas.right);
        for (int phase = 0; phase < phases.size(); phase++) {
            drawPhase(canvas, x, y, phase);
        }
        canvas.values(y, ticks, unit);
        canvas.days(x.ticks(words, canvas.most()), x::at);
        for (int i = 0; i < days.size(); i++) {
            markDay(canvas, x, y, i);
        }
        List<Canvas.Label> labels = new ArrayList<>();
        for (int phase = 0; phase < phases.size(); phase++) {
            double middle = (last.below(phase) + last.below(phase + 1)) / 2;
            labels.add(new Canvas.Label(
                    "chart__label", y.at(middle), ends(last).get(phase), "chart__area chart__area--" + phase, 1));
        }
        canvas.labels(labels);
        return canvas.drawing(about(), "stack", table());
    }

    private List<String> ends(Day day) {
        List<String> ends = new ArrayList<>();
        for (int phase = 0; phase < phases.size(); phase++) {
            ends.add(words.say("end", phases.get(phase), unit.brief(day.values().get(phase))));
        }
        return ends;
    }

    private void drawPhase(Canvas canvas, DateScale x, Scale y, int phase) {
        Path area = new Path();
        Path edge = new Path();
        boolean alone = days.size() == 1;
        List<Day> drawn = alone ? List.of(days.get(0), days.get(0)) : days;
        for (int i = 0; i < drawn.size(); i++) {
            double at = alone
                    ? x.at(drawn.get(0).on()) + (i == 0 ? -20 : 20)
                    : x.at(drawn.get(i).on());
            area.to(at, y.at(drawn.get(i).below(phase + 1)));
            edge.to(at, y.at(drawn.get(i).below(phase + 1)));
        }
        for (int i = drawn.size() - 1; i >= 0; i--) {
            double at = alone
                    ? x.at(drawn.get(0).on()) + (i == 0 ? -20 : 20)
                    : x.at(drawn.get(i).on());
            area.to(at, y.at(drawn.get(i).below(phase)));
        }
        canvas.shape("chart__area chart__area--" + phase, area.close().d());
        canvas.shape("chart__edge chart__edge--" + phase, edge.d());
    }

    /** From the top down, as a reader meets them. */
    private void markDay(Canvas canvas, DateScale x, Scale y, int at) {
        Day day = days.get(at);
        double middle = x.at(day.on());
        double from = days.size() == 1
                ? middle - 20
                : at == 0 ? middle : (middle + x.at(days.get(at - 1).on())) / 2;
        double to = days.size() == 1
                ? middle + 20
                : at == days.size() - 1
                        ? middle
                        : (middle + x.at(days.get(at + 1).on())) / 2;
        for (int phase = phases.size() - 1; phase >= 0; phase--) {
            double value = day.values().get(phase);
            if (value <= 0) {
                continue;
            }
            String label = words.say("stack", words.day(day.on()), unit.text(value), phases.get(phase));
            String href = Objects.requireNonNull(day.hrefs().get(phase), "Cases that are counted have a list");
            String d = Path.box(from, y.at(day.below(phase + 1)), to, y.at(day.below(phase)));
            canvas.mark(new Mark(href, label, value, "chart__column", d, null).counting(cases(value)));
        }
    }

    private Long cases(double value) {
        return unit.counts() ? Long.valueOf(Math.round(value)) : null;
    }

    private DataTable table() {
        List<String> heads = new ArrayList<>(List.of(words.say("day")));
        heads.addAll(phases);
        heads.add(words.say("total"));
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Day day : days) {
            List<DataTable.Cell> row = new ArrayList<>(List.of(DataTable.Cell.words(words.date(day.on()))));
            for (int phase = 0; phase < phases.size(); phase++) {
                double value = day.values().get(phase);
                row.add(new DataTable.Cell(
                        unit.text(value), value > 0 ? day.hrefs().get(phase) : null, value, cases(value)));
            }
            double total = day.below(phases.size());
            row.add(new DataTable.Cell(unit.text(total), null, total));
            rows.add(List.copyOf(row));
        }
        return new DataTable(List.copyOf(heads), List.copyOf(rows));
    }
}
