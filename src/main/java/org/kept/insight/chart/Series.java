package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;

/** Values over time of which a chart shows one or more: their words and their rows. */
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

    List<Point> points(int which) {
        return all.get(which).points();
    }

    /** The last value of a line; absent where it has none. */
    Point last(int which) {
        return points(which).stream()
                .filter(Point::exists)
                .reduce((before, after) -> after)
                .orElse(null);
    }

    String name(int which) {
        return all.get(which).name();
    }

    Point at(int which, LocalDate day) {
        return all.get(which).at(day);
    }

    /** What the first has more than the second on a day. */
    double net(LocalDate day) {
        double sum = 0;
        for (int which = 0; which < size(); which++) {
            Point point = at(which, day);
            sum += point == null || !point.exists() ? 0 : which == 0 ? point.value() : -point.value();
        }
        return sum;
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

    private DataTable.Cell cell(Point point) {
        return point == null || !point.exists()
                ? DataTable.Cell.none()
                : new DataTable.Cell(unit.text(point.value()), point.href(), point.value(), cases(point));
    }
}
