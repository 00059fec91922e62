package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** Values over time as lines, told apart by dash and marker; with limits, signals and new beginnings it is a behaviour chart. */
public final class LineChart extends Plan<LineChart> {

    private final Step step;
    private final Series series;
    private final Levels levels;

    private LineChart(ChartWords words, String name, Unit unit, Step step) {
        super(words, name, unit);
        this.step = step;
        this.series = new Series(words, unit, step);
        this.levels = new Levels(words, unit);
    }

    public static LineChart of(ChartWords words, String name, Unit unit, Step step) {
        return new LineChart(words, name, unit, step);
    }

    /** A line; the noun follows the value in the words of its marks ("14 finished") and may be empty. */
    public LineChart series(String name, String noun, List<Point> points) {
        series.add(name, noun, points);
        return this;
    }

    /** What is usual between two days: lower limit, centre, upper limit; once for each stretch between new beginnings. */
    public LineChart limits(LocalDate from, LocalDate to, double lower, double centre, double upper) {
        levels.limits.add(new Levels.Limits(from, to, lower, centre, upper));
        return this;
    }

    /** The part of a light band behind the lines that belongs to a day. */
    public LineChart band(LocalDate on, double low, double high) {
        levels.band.add(new Levels.Range(on, low, high));
        return this;
    }

    /** What is aimed at, with its name: "promised: 5 days". */
    public LineChart target(double value, String name) {
        levels.targets.add(new Levels.Target(value, name));
        return this;
    }

    /** A day from which things are no longer comparable: "version 3". */
    public LineChart rebase(LocalDate on, String name) {
        levels.rebases.add(new Levels.Rebase(on, name));
        return this;
    }

    @Override
    public Drawing chart() {
        if (series.isEmpty()) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "line", series.table());
        }
        Lines lines = new Lines(words, unit, series);
        double[] values = Stream.concat(series.values(), levels.values())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        Ticks ticks = Ticks.linear(unit, values[0], values[values.length - 1]);
        double after = 28
                + Canvas.room(Stream.concat(lines.ends().stream(), levels.words().stream())
                        .toList());
        double above = unit.title().isEmpty() && levels.rebases.isEmpty() ? 16 : 32;
        Canvas canvas = new Canvas(size, Canvas.room(ticks, unit), after, above);
        Scale y = ticks.scale(canvas.bottom, canvas.top);
        List<LocalDate> days = series.days();
        DateScale x = new DateScale(days.get(0), days.get(days.size() - 1), canvas.left + 12, canvas.right - 8);
        levels.drawUsual(canvas, x, y);
        canvas.values(y, ticks, unit);
        boolean many = step == Step.DAY || days.size() > 60;
        canvas.days(many ? x.ticks(words, canvas.most()) : DateScale.some(words, days, step, canvas.most()), x::at);
        List<Canvas.Label> labels = new ArrayList<>(levels.draw(canvas, x, y));
        labels.addAll(lines.draw(canvas, x, y));
        canvas.labels(labels);
        return canvas.drawing(about(), "line", series.table());
    }
}
