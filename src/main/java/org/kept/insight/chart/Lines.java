package org.kept.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Unit;

/** Series as lines: told apart by dash and marker, named at their end, with their signals in words. */
record Lines(ChartWords words, Unit unit, Series series) {

    /** What stands at the end of each line: its name and its last value. */
    List<String> ends() {
        return IntStream.range(0, series.size())
                .filter(which -> series.last(which) != null)
                .mapToObj(this::end)
                .toList();
    }

    /** Lays the lines and their marks on the paper. */
    List<Canvas.Label> draw(Canvas canvas, DateScale x, Scale y) {
        List<Canvas.Label> labels = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Path line = new Path();
            series.points(i).forEach(point -> {
                if (point.exists()) {
                    line.to(x.at(point.on()), y.at(point.value()));
                } else {
                    line.lift();
                }
            });
            canvas.shape("chart__line chart__line--" + i, line.d());
            double spoken = Double.NEGATIVE_INFINITY;
            for (Point point : series.points(i).stream().filter(Point::exists).toList()) {
                spoken = mark(canvas, i, point, x.at(point.on()), y.at(point.value()), spoken);
            }
            Point last = series.last(i);
            if (last != null) {
                labels.add(
                        new Canvas.Label("chart__label", y.at(last.value()), end(i), "chart__dot chart__dot--" + i, i));
            }
        }
        return labels;
    }

    /** Signals say their word, unless the one before still stands in its way. */
    private double mark(Canvas canvas, int which, Point point, double x, double y, double spoken) {
        boolean signal = point.signal() != null;
        String css = signal ? "chart__dot chart__signal" : "chart__dot chart__dot--" + which;
        canvas.mark(Mark.dot(
                        point.href(),
                        series.label(which, point),
                        point.value(),
                        css,
                        signal ? 3 : which,
                        x,
                        y,
                        signal ? 6 : 3.5,
                        room(canvas))
                .counting(series.cases(point)));
        if (!signal) {
            return spoken;
        }
        double half = Canvas.room(List.of(point.signal())) / 2;
        boolean beside = y < canvas.top + 14 && x + 2 * half + 12 < canvas.right;
        double middle = beside ? x + 12 + half : Math.max(canvas.left + half, Math.min(canvas.right - half, x));
        if (middle - half < spoken) {
            return spoken;
        }
        canvas.note("chart__word", middle, beside ? y + 4 : y - 13, point.signal());
        return middle + half;
    }

    /** Half of the way to the next point, at most the size of a thumb. */
    private double room(Canvas canvas) {
        double stride = (canvas.right - canvas.left) / Math.max(1, series.days().size() - 1);
        return Math.min(series.size() == 1 ? 12 : 9, stride / 2);
    }

    private String end(int which) {
        return words.say(
                "end", series.name(which), unit.brief(series.last(which).value()));
    }
}
