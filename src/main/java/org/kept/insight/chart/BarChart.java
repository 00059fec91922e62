package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** One or two counts per day, week or month as bars side by side, the second hatched, and what is left between them as a line. */
public final class BarChart extends Plan<BarChart> {

    private static final double LEGEND = 22;

    private final Step step;
    private final Series series;
    private boolean net;

    private BarChart(ChartWords words, String name, Unit unit, Step step) {
        super(words, name, unit);
        this.step = step;
        this.series = new Series(words, unit, step);
    }

    public static BarChart of(ChartWords words, String name, Unit unit, Step step) {
        return new BarChart(words, name, unit, step);
    }

    /** Bars; at most two kinds. The noun follows the value in the words of its marks ("14 finished") and may be empty. */
    public BarChart bars(String name, String noun, List<Point> points) {
        if (series.size() == 2) {
            throw new IllegalStateException("Two kinds of bars can be told apart, not three");
        }
        series.add(name, noun, points);
        return this;
    }

    /** Draws first minus second as a line. */
    public BarChart net() {
        net = true;
        return this;
    }

    @Override
    public Drawing chart() {
        if (series.isEmpty()) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "bar", table());
        }
        List<LocalDate> days = buckets();
        Ticks ticks = ticks(days);
        boolean legend = series.size() > 1 || net;
        double room = Canvas.room(ticks, unit);
        Canvas canvas = new Canvas(size, room, room, (unit.title().isEmpty() ? 10 : 24) + (legend ? LEGEND : 0));
        Scale y = ticks.scale(canvas.bottom, canvas.top);
        double slot = (canvas.right - canvas.left) / days.size();
        canvas.values(y, ticks, unit);
        // A phone shows the newest end first, where the values of the left edge are out of sight.
        ticks.values()
                .forEach(value -> canvas.note(
                        "chart__tick chart__tick--again", canvas.right + 6, y.at(value) + 4, unit.tick(value)));
        canvas.days(
                DateScale.some(words, days, step, canvas.most()),
                day -> canvas.left + slot * (days.indexOf(day) + 0.5));
        Bars bars = new Bars(canvas, series, y, days, slot);
        bars.draw();
        if (net) {
            bars.drawNet();
        }
        if (legend) {
            bars.drawLegend(canvas.top - LEGEND, net ? words.say("net") : null);
        }
        return canvas.drawing(about(), "bar", table());
    }

    private DataTable table() {
        DataTable plain = series.table();
        if (!net) {
            return plain;
        }
        List<String> heads = new ArrayList<>(plain.heads());
        heads.add(words.say("net"));
        List<LocalDate> days = series.days();
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            List<DataTable.Cell> row = new ArrayList<>(plain.rows().get(i));
            row.add(new DataTable.Cell(unit.text(series.net(days.get(i))), null, series.net(days.get(i))));
            rows.add(row);
        }
        return new DataTable(heads, rows);
    }

    private Ticks ticks(List<LocalDate> days) {
        List<Double> values = new ArrayList<>(series.values().toList());
        if (net) {
            days.forEach(day -> values.add(series.net(day)));
        }
        return Ticks.linear(
                unit,
                values.stream().mapToDouble(v -> v).min().orElse(0),
                values.stream().mapToDouble(v -> v).max().orElse(0));
    }

    /** Every bucket from the first to the last, also one nobody gave a point for. */
    private List<LocalDate> buckets() {
        List<LocalDate> given = series.days();
        TreeSet<LocalDate> all = new TreeSet<>(given);
        for (LocalDate day = given.get(0); !day.isAfter(given.get(given.size() - 1)); day = step.next(day)) {
            all.add(day);
        }
        return List.copyOf(all);
    }
}
