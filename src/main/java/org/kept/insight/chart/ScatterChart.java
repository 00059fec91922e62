package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

/** A dot for each finished case, by the day it ended and how long it took; where there are too many, larger dots with their counts. */
public final class ScatterChart extends Plan<ScatterChart> {

    /** With more cases than this, dots are bundled, and nobody asks where a single one leads. */
    public static final int MOST_DOTS = 2_000;

    private static final double CELL = 12;

    /** The list of cases that ended between two days, both included, and took at least {@code low} and less than {@code high}. */
    @FunctionalInterface
    public interface Bundle {
        String href(LocalDate from, LocalDate to, double low, double high);
    }

    private record Dot(LocalDate on, double value, String ref, String href) {}

    private record Level(double value, String name) {}

    private final Bundle bundle;
    private final List<Dot> dots = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();
    private boolean log;

    private ScatterChart(ChartWords words, String name, Unit unit, Bundle bundle) {
        super(words, name, unit);
        this.bundle = bundle;
    }

    /** The bundle gives the list behind a larger dot, should there be more than 2,000 cases. */
    public static ScatterChart of(ChartWords words, String name, Unit unit, Bundle bundle) {
        return new ScatterChart(words, name, unit, bundle);
    }

    /** A case by the name people know it by. */
    public ScatterChart dot(LocalDate on, double value, String ref, String href) {
        dots.add(new Dot(on, value, ref, href));
        return this;
    }

    /** A line across, with its name: "85 % within 12 days". */
    public ScatterChart level(double value, String name) {
        levels.add(new Level(value, name));
        return this;
    }

    /** Lets equal factors take equal room, for durations from minutes to months. */
    public ScatterChart log() {
        log = true;
        return this;
    }

    @Override
    public Drawing chart() {
        if (dots.isEmpty()) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "scatter", new DataTable(heads(), List.of()));
        }
        double highest = Math.max(
                dots.stream().mapToDouble(Dot::value).max().orElse(0),
                levels.stream().mapToDouble(Level::value).max().orElse(0));
        double lowest = Stream.concat(
                        dots.stream().map(Dot::value), levels.stream().map(Level::value))
                .mapToDouble(Double::doubleValue)
                .filter(value -> value > 0)
                .min()
                .orElse(0);
        Ticks ticks = log && lowest > 0 ? Ticks.log(unit, lowest, highest) : Ticks.linear(unit, 0, highest);
        Canvas canvas = new Canvas(
                size,
                Canvas.room(ticks, unit),
                18 + Canvas.room(levels.stream().map(Level::name).toList()),
                unit.title().isEmpty() ? 14 : 28);
        Scale y = ticks.scale(canvas.bottom, canvas.top);
        LocalDate first = dots.stream().map(Dot::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = dots.stream().map(Dot::on).max(LocalDate::compareTo).orElseThrow();
        DateScale x = new DateScale(first, last, canvas.left + 10, canvas.right - 10);
        canvas.values(y, ticks, unit);
        canvas.days(x.ticks(words, canvas.most()), x::at);
        List<Canvas.Label> labels = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            double at = y.at(levels.get(i).value());
            canvas.over("chart__level chart__level--" + i, Path.line(canvas.left, at, canvas.right, at));
            labels.add(new Canvas.Label("chart__side", at, levels.get(i).name(), null, 0));
        }
        canvas.labels(labels);
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        if (dots.size() > MOST_DOTS) {
            bundles(canvas, x, y, rows);
        } else {
            dots.sort(Comparator.comparing(Dot::on).thenComparingDouble(Dot::value));
            for (Dot dot : dots) {
                String label = words.say("bundle", dot.ref(), words.day(dot.on()), unit.text(dot.value()));
                canvas.mark(
                        Mark.dot(dot.href(), label, 1, "chart__case", 0, x.at(dot.on()), y.at(dot.value()), 3.5, 4));
                rows.add(List.of(
                        new DataTable.Cell(dot.ref(), dot.href(), 1),
                        DataTable.Cell.words(words.date(dot.on())),
                        new DataTable.Cell(unit.text(dot.value()), null, dot.value())));
            }
        }
        return canvas.drawing(about(), "scatter", new DataTable(heads(), rows));
    }

    private List<String> heads() {
        return List.of(words.say(dots.size() > MOST_DOTS ? "count" : "case"), words.say("day"), unit.named());
    }

    private void bundles(Canvas canvas, DateScale x, Scale y, List<List<DataTable.Cell>> rows) {
        Map<LocalDate, Integer> columns = new HashMap<>(); // Many dots, few days.
        Map<Integer, Bundled> cells = new HashMap<>();
        for (Dot dot : dots) {
            int column = columns.computeIfAbsent(dot.on(), day -> (int) ((x.at(day) - canvas.left) / CELL));
            int row = (int) ((canvas.bottom - y.at(dot.value())) / CELL);
            cells.computeIfAbsent((column << 16) + row, cell -> new Bundled(column, row))
                    .add(dot);
        }
        List<Bundled> sorted = cells.values().stream()
                .sorted(Comparator.comparingInt((Bundled in) -> in.column).thenComparingInt(in -> in.row))
                .toList();
        long most = sorted.stream().mapToLong(in -> in.count).max().orElse(1);
        sorted.forEach(in -> {
            String href = bundle.href(in.from, in.to, in.low, Math.nextUp(in.high));
            String when = in.from.equals(in.to)
                    ? words.day(in.from)
                    : words.say("between", words.day(in.from), words.day(in.to));
            String range = words.say("between", unit.text(in.low), unit.text(Math.nextUp(in.high)));
            double radius = 2 + (CELL / 2 - 1) * Math.sqrt((in.count - 1.0) / Math.max(1, most - 1));
            canvas.mark(Mark.dot(
                            href,
                            words.say("bundle", words.cases(in.count), when, range),
                            in.count,
                            "chart__case",
                            0,
                            canvas.left + (in.column + 0.5) * CELL,
                            canvas.bottom - (in.row + 0.5) * CELL,
                            radius,
                            CELL / 2)
                    .counting(in.count));
            rows.add(List.of(
                    new DataTable.Cell(words.number(in.count, 0), href, in.count, in.count),
                    DataTable.Cell.words(when),
                    DataTable.Cell.words(range)));
        });
    }

    /** What lies in one cell. */
    private static final class Bundled {

        private final int column;
        private final int row;
        private long count;
        private LocalDate from = LocalDate.MAX;
        private LocalDate to = LocalDate.MIN;
        private double low = Double.MAX_VALUE;
        private double high = -Double.MAX_VALUE;

        Bundled(int column, int row) {
            this.column = column;
            this.row = row;
        }

        void add(Dot dot) {
            count++;
            from = dot.on().isBefore(from) ? dot.on() : from;
            to = dot.on().isAfter(to) ? dot.on() : to;
            low = Math.min(low, dot.value());
            high = Math.max(high, dot.value());
        }
    }
}
