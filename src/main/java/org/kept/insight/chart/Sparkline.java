package org.kept.insight.chart;

import java.util.List;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Unit;

/** A line as small as a word, for a place in a row or a sentence; what it says aloud is where it began, where it is, and how far it went. */
public final class Sparkline {

    private static final int WIDTH = 112;
    private static final int HEIGHT = 26;
    private static final double EDGE = 4;

    private Sparkline() {}

    /** The values in order of time, at equal distances; the whole line is one link. */
    public static Drawing of(ChartWords words, String name, Unit unit, List<Double> values, String href) {
        Chart.About about = new Chart.About(name, words.say("nothing"), href, 0);
        DataTable table = new DataTable(List.of(), List.of());
        if (values.isEmpty()) {
            return new Drawing(
                    about, "spark", "spark", WIDTH, HEIGHT, List.of(), List.of(), List.of(), List.of(), table);
        }
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Scale y = high > low
                ? Scale.linear(low, high, HEIGHT - EDGE, EDGE)
                : Scale.linear(low - 1, low + 1, HEIGHT - EDGE, EDGE);
        double stride = values.size() == 1 ? 0 : (WIDTH - 2 * EDGE) / (values.size() - 1);
        double start = values.size() == 1 ? WIDTH - EDGE : EDGE;
        Path line = new Path();
        for (int i = 0; i < values.size(); i++) {
            line.to(start + i * stride, y.at(values.get(i)));
        }
        double last = values.get(values.size() - 1);
        Mark end = new Mark(
                href,
                label(words, name, unit, values, low, high),
                last,
                "chart__dot chart__dot--0",
                Path.circle(WIDTH - EDGE, y.at(last), 3),
                Path.box(0, 0, WIDTH, HEIGHT));
        List<Drawing.Shape> shapes = List.of(new Drawing.Shape("chart__line chart__line--spark", line.d()));
        return new Drawing(about, "spark", "spark", WIDTH, HEIGHT, shapes, List.of(end), List.of(), List.of(), table);
    }

    private static String label(
            ChartWords words, String name, Unit unit, List<Double> values, double low, double high) {
        String last = unit.text(values.get(values.size() - 1));
        return values.size() == 1
                ? words.say("spark.one", name, last)
                : words.say("spark", name, unit.text(values.get(0)), last, unit.text(low), unit.text(high));
    }
}
