package org.kept.insight.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** Open cases by the step at which they stand and by their age, before zones that say how old finished ones were there. */
public final class AgeingChart extends Plan<AgeingChart> {

    private static final double RADIUS = 4.5;
    private static final double FOOT = 58;

    private record Dot(double age, String ref, String href) {}

    private record Column(String name, double[] zones, List<Dot> dots) {}

    private final List<Column> columns = new ArrayList<>();

    private AgeingChart(ChartWords words, String name, Unit unit) {
        super(words, name, unit);
    }

    public static AgeingChart of(ChartWords words, String name, Unit unit) {
        return new AgeingChart(words, name, unit);
    }

    /** The next step to the right, with the ages at which 50, 85 and 95 % of finished cases had left it. */
    public AgeingChart step(String name, double p50, double p85, double p95) {
        columns.add(new Column(name, new double[] {p50, p85, p95}, new ArrayList<>()));
        return this;
    }

    /** The next step to the right, of which too little is known for zones. */
    public AgeingChart step(String name) {
        columns.add(new Column(name, new double[0], new ArrayList<>()));
        return this;
    }

    /** An open case at the step named last, by the name people know it by. */
    public AgeingChart open(double age, String ref, String href) {
        columns.get(columns.size() - 1).dots().add(new Dot(age, ref, href));
        return this;
    }

    @Override
    public Drawing chart() {
        columns.forEach(column -> column.dots()
                .sort(Comparator.comparingDouble(Dot::age).reversed().thenComparing(Dot::ref)));
        if (columns.stream().allMatch(column -> column.dots().isEmpty())) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "ageing", table());
        }
        double oldest = columns.stream()
                .flatMap(column -> Stream.concat(
                        column.dots().stream().map(Dot::age),
                        Arrays.stream(column.zones()).boxed()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
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
            drawZones(canvas, y, columns.get(i), canvas.left + wide * i + 3, canvas.left + wide * (i + 1) - 3);
        }
        canvas.values(y, ticks, unit);
        nameZones(canvas, y);
        for (int i = 0; i < columns.size(); i++) {
            double middle = canvas.left + wide * (i + 0.5);
            Column column = columns.get(i);
            nameColumn(canvas, column, middle, (int) (wide / 6.4));
            drawDots(canvas, y, column, middle, wide / 2 - RADIUS - 6);
        }
        return canvas.drawing(about(), "ageing", table());
    }

    /** The name on up to two lines, then how many stand there. */
    private void nameColumn(Canvas canvas, Column column, double middle, int letters) {
        String name = column.name();
        int cut = name.length() <= letters ? name.length() : name.lastIndexOf(' ', letters);
        String first = shortened(cut > 0 ? name.substring(0, cut) : name, letters);
        String rest = cut > 0 ? shortened(name.substring(cut).strip(), letters) : "";
        double y = canvas.bottom + 18;
        canvas.note("chart__label chart__tick--day", middle, y, first);
        if (!rest.isEmpty()) {
            y += 15;
            canvas.note("chart__label chart__tick--day", middle, y, rest);
        }
        canvas.note(
                "chart__tick chart__tick--day",
                middle,
                y + 15,
                words.cases(column.dots().size()));
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters
                ? text
                : text.substring(0, Math.max(1, letters - 1)).strip() + "\u2026";
    }

    private void drawZones(Canvas canvas, Scale y, Column column, double from, double to) {
        double low = y.at(0);
        for (int zone = 0; zone <= column.zones().length && column.zones().length > 0; zone++) {
            double high = zone < column.zones().length ? y.at(column.zones()[zone]) : canvas.top;
            canvas.shape("chart__zone chart__zone--" + zone, Path.box(from, low, to, high));
            if (zone < column.zones().length) {
                canvas.shape("chart__level chart__level--" + zone, Path.line(from, high, to, high));
            }
            low = high;
        }
    }

    private List<String> zoneWords() {
        return List.of(
                words.say("zone.usual"),
                words.say("zone.half"),
                words.say("zone.slow", words.say("share", 85)),
                words.say("zone.slow", words.say("share", 95)));
    }

    /** The words stand beside the zones of the last step that has any. */
    private void nameZones(Canvas canvas, Scale y) {
        Column last = columns.stream()
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

    /** Dots step aside for older ones, alternately right and left, as far as the column is wide: the same picture every time. */
    private void drawDots(Canvas canvas, Scale y, Column column, double middle, double room) {
        List<double[]> placed = new ArrayList<>();
        double apart = RADIUS * 2 + 1;
        for (Dot dot : column.dots()) {
            double at = y.at(dot.age());
            double x = middle;
            for (int turn = 0; turn * apart / 2 <= room * 2; turn++) {
                double aside = middle + (turn % 2 == 0 ? -1 : 1) * Math.ceil(turn / 2.0) * apart / 2;
                boolean free = placed.stream().noneMatch(other -> Math.hypot(other[0] - aside, other[1] - at) < apart);
                if (free && Math.abs(aside - middle) <= room) {
                    x = aside;
                    break;
                }
            }
            placed.add(new double[] {x, at});
            int zone = zone(column, dot);
            String label = words.say(
                    "ageing",
                    dot.ref(),
                    column.name(),
                    unit.text(dot.age()),
                    zoneWords().get(Math.max(0, zone)));
            String plain = words.say("bundle", dot.ref(), column.name(), unit.text(dot.age()));
            canvas.mark(Mark.dot(
                    dot.href(),
                    zone < 0 ? plain : label,
                    1,
                    "chart__open chart__open--" + Math.max(0, zone),
                    zone == 3 ? 3 : 0,
                    x,
                    at,
                    RADIUS));
        }
    }

    private static int zone(Column column, Dot dot) {
        if (column.zones().length == 0) {
            return -1;
        }
        return (int)
                Arrays.stream(column.zones()).filter(zone -> dot.age() > zone).count();
    }

    private DataTable table() {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Column column : columns) {
            for (Dot dot : column.dots()) {
                int zone = zone(column, dot);
                rows.add(List.of(
                        new DataTable.Cell(dot.ref(), dot.href(), 1),
                        DataTable.Cell.words(column.name()),
                        new DataTable.Cell(unit.text(dot.age()), null, dot.age()),
                        zone < 0
                                ? DataTable.Cell.none()
                                : DataTable.Cell.words(zoneWords().get(zone))));
            }
        }
        return new DataTable(List.of(words.say("case"), words.say("step"), words.say("age"), words.say("zone")), rows);
    }
}
