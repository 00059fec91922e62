package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.Scale;

/**
 * Series as bars side by side.
 *
 * @param slot how wide the room of a day is
 */
record Bars(Canvas canvas, Series series, Scale y, List<LocalDate> days, double slot) {

    void draw() {
        for (int i = 0; i < days.size(); i++) {
            for (int which = 0; which < series.size(); which++) {
                bar(days.get(i), which, canvas.left + slot * i);
            }
        }
    }

    private void bar(LocalDate day, int which, double x) {
        Point point = series.at(which, day);
        if (point == null || !point.exists()) {
            return;
        }
        double gap = Math.min(slot * 0.24, 24);
        double wide = Math.min((slot - gap) / series.size(), 44);
        double from = x + (slot - wide * series.size()) / 2 + which * wide;
        double to = from + wide - (series.size() > 1 ? 1 : 0);
        double high = y.at(point.value());
        double ground = y.at(0);
        String d = which == 0
                ? Path.box(from, high, to, ground)
                : Path.hatched(from + 0.5, Math.min(high, ground), to - 0.5, Math.max(high, ground));
        double hitFrom = x + slot / series.size() * which;
        canvas.mark(new Mark(
                        point.href(),
                        series.label(which, point),
                        point.value(),
                        "chart__bar chart__bar--" + which,
                        d,
                        Path.box(hitFrom, canvas.top, hitFrom + slot / series.size(), canvas.bottom))
                .counting(series.cases(point)));
    }

    /** What the first has more than the second, as a line above the bars. */
    void drawNet() {
        Path line = new Path();
        Path dots = new Path();
        for (int i = 0; i < days.size(); i++) {
            double x = canvas.left + slot * (i + 0.5);
            double at = y.at(series.net(days.get(i)));
            line.to(x, at);
            dots.to(x, at - 4).to(x + 4, at).to(x, at + 4).to(x - 4, at).close();
        }
        canvas.over("chart__halo", line.d());
        canvas.over("chart__line chart__line--net", line.d());
        canvas.over("chart__dot chart__dot--net", dots.d());
    }

    /** Names the kinds; at the right, because a phone shows that end first. */
    void drawLegend(double y, String net) {
        List<String> names = new ArrayList<>();
        for (int which = 0; which < series.size(); which++) {
            names.add(series.name(which));
        }
        if (net != null) {
            names.add(net);
        }
        double x = canvas.right + 18 - names.stream().mapToDouble(Bars::width).sum();
        for (int i = 0; i < names.size(); i++) {
            if (i == series.size()) {
                canvas.shape("chart__line chart__line--net", Path.line(x, y - 4, x + 14, y - 4));
            } else {
                String d = i == 0 ? Path.box(x, y - 9, x + 14, y + 1) : Path.hatched(x, y - 9, x + 14, y + 1);
                canvas.shape("chart__bar chart__bar--" + i, d);
            }
            canvas.note("chart__label", x + 20, y, names.get(i));
            x += width(names.get(i));
        }
    }

    private static double width(String name) {
        return 44 + Canvas.room(List.of(name));
    }
}
