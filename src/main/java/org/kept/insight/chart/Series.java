package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;

/** The lines of a chart over time: their words, their marks and their rows. */
final class Series {

    private record One(String name, String noun, List<Point> points) {

        Point at(LocalDate day) {
            return points.stream()
                    .filter(point -> point.on().equals(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final ChartWords words;
    private final Unit unit;
    private final Step step;
    private final List<One> all = new ArrayList<>();

    Series(ChartWords words, Unit unit, Step step) {
        this.words = words;
        this.unit = unit;
        this.step = step;
    }

    void add(String name, String noun, List<Point> points) {
        all.add(new One(name, noun, List.copyOf(points)));
    }

    int size() {
        return all.size();
    }

    boolean isEmpty() {
        return values().findAny().isEmpty();
    }

    Stream<Double> values() {
        return all.stream()
                .flatMap(one -> one.points().stream())
                .filter(Point::exists)
                .map(Point::value);
    }

    /** Every day that some line has a place for, in order. */
    List<LocalDate> days() {
        return all.stream()
                .flatMap(one -> one.points().stream())
                .map(Point::on)
                .distinct()
                .sorted()
                .toList();
    }

    String name(int which) {
        return all.get(which).name();
    }

    Point at(int which, LocalDate day) {
        return all.get(which).at(day);
    }

    /** What a mark says: "Week of 9 Nov: 14 finished – above the usual". */
    String label(int which, Point point) {
        String noun = all.get(which).noun();
        String when = step.words(words, point.on());
        String value = unit.text(point.value());
        String plain = noun == null || noun.isEmpty()
                ? words.say("mark", when, value)
                : words.say("mark.noun", when, value, noun);
        return point.signal() == null ? plain : words.say("mark.signal", plain, point.signal());
    }

    /** What stands at the end of each line: its name and its last value. */
    List<String> ends() {
        return all.stream()
                .filter(one -> last(one) != null)
                .map(one -> words.say("end", one.name(), unit.tick(last(one).value())))
                .toList();
    }

    /** Lays the lines and their marks on the paper. */
    List<Canvas.Label> draw(Canvas canvas, DateScale x, Scale y) {
        List<Canvas.Label> labels = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            One one = all.get(i);
            Path line = new Path();
            one.points().forEach(point -> {
                if (point.exists()) {
                    line.to(x.at(point.on()), y.at(point.value()));
                } else {
                    line.lift();
                }
            });
            canvas.shape("chart__line chart__line--" + i, line.d());
            double spoken = Double.NEGATIVE_INFINITY;
            for (Point point : one.points().stream().filter(Point::exists).toList()) {
                spoken = mark(canvas, i, point, x.at(point.on()), y.at(point.value()), spoken);
            }
            if (last(one) != null) {
                String end = words.say("end", one.name(), unit.tick(last(one).value()));
                labels.add(new Canvas.Label(
                        "chart__label", y.at(last(one).value()), end, "chart__dot chart__dot--" + i, i));
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
                        label(which, point),
                        point.value(),
                        css,
                        signal ? 3 : which,
                        x,
                        y,
                        signal ? 6 : 3.5)
                .counting(cases(point)));
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

    DataTable table() {
        List<String> heads = new ArrayList<>(List.of(words.say("when")));
        all.forEach(one -> heads.add(one.name()));
        boolean signals = all.stream().flatMap(one -> one.points().stream()).anyMatch(point -> point.signal() != null);
        if (signals) {
            heads.add(words.say("signal"));
        }
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (LocalDate day : days()) {
            List<DataTable.Cell> row = new ArrayList<>(List.of(DataTable.Cell.words(step.exact(words, day))));
            List<Point> points = all.stream().map(one -> one.at(day)).toList();
            points.forEach(point -> row.add(cell(point)));
            if (signals) {
                row.add(points.stream()
                        .filter(point -> point != null && point.signal() != null)
                        .findFirst()
                        .map(point -> DataTable.Cell.words(point.signal()))
                        .orElse(DataTable.Cell.none()));
            }
            rows.add(List.copyOf(row));
        }
        return new DataTable(List.copyOf(heads), List.copyOf(rows));
    }

    /** How many cases are behind a point. */
    Long cases(Point point) {
        return point.cases(unit.counts());
    }

    DataTable.Cell cell(Point point) {
        return point == null || !point.exists()
                ? DataTable.Cell.none()
                : new DataTable.Cell(unit.text(point.value()), point.href(), point.value(), cases(point));
    }

    private static Point last(One one) {
        return one.points().stream()
                .filter(Point::exists)
                .reduce((before, after) -> after)
                .orElse(null);
    }
}
