package org.kept.insight.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** Open cases by the step at which they stand and by their age, before zones that say how old finished ones were there. */
public final class AgeingChart extends Plan<AgeingChart> {

    private static final double FOOT = 58;

    /** The list of open cases at a step that are at least {@code low} and less than {@code high} old. */
    @FunctionalInterface
    public interface Bundle {
        String href(String step, double low, double high);
    }

    private final List<AgeingColumn> given = new ArrayList<>();

    private Bundle bundle;

    private AgeingChart(ChartWords words, String name, Unit unit) {
        super(words, name, unit);
    }

    public static AgeingChart of(ChartWords words, String name, Unit unit) {
        return new AgeingChart(words, name, unit);
    }

    /** The next step to the right, with the ages at which 50, 85 and 95 % of finished cases had left it. */
    public AgeingChart step(String name, double p50, double p85, double p95) {
        given.add(new AgeingColumn(name, new double[] {p50, p85, p95}, new ArrayList<>()));
        return this;
    }

    /** The next step to the right, of which too little is known for zones. */
    public AgeingChart step(String name) {
        given.add(new AgeingColumn(name, new double[0], new ArrayList<>()));
        return this;
    }

    /** An open case at the step named last, by the name people know it by. */
    public AgeingChart open(double age, String ref, String href) {
        given.get(given.size() - 1).dots().add(new AgeingColumn.Dot(age, age, ref, href, 1));
        return this;
    }

    /** Steps with more than 150 cases then show larger dots with their counts. */
    public AgeingChart bundled(Bundle lists) {
        bundle = lists;
        return this;
    }

    @Override
    public Drawing chart() {
        given.forEach(column -> column.dots()
                .sort(Comparator.comparingDouble(AgeingColumn.Dot::age)
                        .reversed()
                        .thenComparing(AgeingColumn.Dot::ref)));
        if (given.stream().allMatch(column -> column.dots().isEmpty())) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "ageing", table(given));
        }
        double oldest = given.stream()
                .flatMap(column -> Stream.concat(
                        column.dots().stream().map(AgeingColumn.Dot::age),
                        Arrays.stream(column.zones()).boxed()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<AgeingColumn> columns =
                given.stream().map(column -> told(column, oldest)).toList();
        Ticks ticks = Ticks.linear(unit, 0, oldest * 1.04);
        Canvas canvas = new Canvas(
                size,
                Canvas.room(ticks, unit),
                18 + Canvas.room(zoneWords()),
                unit.title().isEmpty() ? 10 : 28,
                FOOT);
        Scale y = ticks.scale(canvas.bottom, canvas.top);
        double wide = (canvas.right - canvas.left) / columns.size();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).drawZones(canvas, y, canvas.left + wide * i + 3, canvas.left + wide * (i + 1) - 3);
        }
        canvas.values(y, ticks, unit);
        nameZones(canvas, y, columns);
        for (int i = 0; i < columns.size(); i++) {
            double middle = canvas.left + wide * (i + 0.5);
            AgeingColumn column = columns.get(i);
            column.drawName(canvas, middle, (int) (wide / 6.4), words.cases(column.count()));
            column.drawDots(canvas, y, middle, wide / 2, this::label);
        }
        return canvas.drawing(about(), "ageing", table(columns));
    }

    private List<String> zoneWords() {
        return List.of(
                words.say("zone.usual"),
                words.say("zone.half"),
                words.say("zone.slow", words.say("share", 85)),
                words.say("zone.slow", words.say("share", 95)));
    }

    /** The words stand beside the zones of the last step that has any. */
    private void nameZones(Canvas canvas, Scale y, List<AgeingColumn> columns) {
        AgeingColumn last = columns.stream()
                .filter(column -> column.zones().length > 0)
                .reduce((a, b) -> b)
                .orElse(null);
        if (last == null) {
            return;
        }
        double[] z = last.zones();
        double[] places = {
            y.at(z[0] / 2),
            y.at((z[0] + z[1]) / 2),
            y.at((z[1] + z[2]) / 2),
            Math.min((y.at(z[2]) + canvas.top) / 2, y.at(z[2]))
        };
        List<Canvas.Label> labels = new ArrayList<>();
        for (int zone = 0; zone < places.length; zone++) {
            labels.add(new Canvas.Label("chart__side", places[zone], zoneWords().get(zone), null, 0));
        }
        canvas.labels(labels);
    }

    /** A step with more cases than can be told apart shows larger dots, if their lists are known. */
    private AgeingColumn told(AgeingColumn column, double oldest) {
        return bundle == null || column.dots().size() <= AgeingColumn.MOST_DOTS
                ? column
                : column.bundled(
                        Math.max(oldest, 1) / 20, (low, high) -> bundle.href(column.name(), low, high), words::cases);
    }

    private String age(AgeingColumn.Dot dot) {
        return dot.count() == 1
                ? unit.text(dot.age())
                : words.say("between", unit.text(dot.low()), unit.text(dot.high()));
    }

    private String label(AgeingColumn column, AgeingColumn.Dot dot) {
        int zone = column.zone(dot.age());
        return zone < 0
                ? words.say("bundle", dot.ref(), column.name(), age(dot))
                : words.say(
                        "ageing",
                        dot.ref(),
                        column.name(),
                        age(dot),
                        zoneWords().get(zone));
    }

    private DataTable table(List<AgeingColumn> columns) {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (AgeingColumn column : columns) {
            for (AgeingColumn.Dot dot : column.dots()) {
                int zone = column.zone(dot.age());
                rows.add(List.of(
                        new DataTable.Cell(dot.ref(), dot.href(), dot.count()),
                        DataTable.Cell.words(column.name()),
                        new DataTable.Cell(age(dot), null, dot.age()),
                        zone < 0
                                ? DataTable.Cell.none()
                                : DataTable.Cell.words(zoneWords().get(zone))));
            }
        }
        return new DataTable(List.of(words.say("case"), words.say("step"), words.say("age"), words.say("zone")), rows);
    }
}
