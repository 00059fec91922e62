package org.kept.insight.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.Scale;

/**
 * A step with the cases that stand there.
 *
 * @param zones the ages at which 50, 85 and 95 % of finished cases had left it; empty where too little is known
 */
record AgeingColumn(String name, double[] zones, List<Dot> dots) {

    private static final double RADIUS = 4.5;

    /** So many dots of a step can still be told apart. */
    static final int MOST_DOTS = 150;

    /** An open case, or several of about the same age. */
    record Dot(double low, double high, String ref, String href, int count) {

        double age() {
            return (low + high) / 2;
        }
    }

    /** The same step with cases of one zone and about one age put together; the oldest first. */
    AgeingColumn bundled(double stride, BiFunction<Double, Double, String> href, IntFunction<String> words) {
        Map<Long, List<Dot>> bundles = new TreeMap<>(Comparator.reverseOrder());
        for (Dot dot : dots) {
            long key = Math.max(0, zone(dot.age())) * 1_000L + (long) (dot.age() / stride);
            bundles.computeIfAbsent(key, none -> new ArrayList<>()).add(dot);
        }
        List<Dot> larger = new ArrayList<>();
        for (List<Dot> in : bundles.values()) {
            double low = in.stream().mapToDouble(Dot::low).min().orElse(0);
            double high = in.stream().mapToDouble(Dot::high).max().orElse(0);
            String list = in.size() == 1 ? in.get(0).href() : href.apply(low, Math.nextUp(high));
            String ref = in.size() == 1 ? in.get(0).ref() : words.apply(in.size());
            larger.add(new Dot(low, high, ref, list, in.size()));
        }
        return new AgeingColumn(name, zones, larger);
    }

    /** How many cases stand here. */
    int count() {
        return dots.stream().mapToInt(Dot::count).sum();
    }

    /** 0 as long as half of the others took, up to 3 beyond 95 % of them; below 0 where nobody knows. */
    int zone(double age) {
        return zones.length == 0
                ? -1
                : (int) Arrays.stream(zones).filter(zone -> age > zone).count();
    }

    /** The name on up to two lines, then how many stand there. */
    void drawName(Canvas canvas, double middle, int letters, String count) {
        int cut = name.length() <= letters ? name.length() : name.lastIndexOf(' ', letters);
        String first = shortened(cut > 0 ? name.substring(0, cut) : name, letters);
        String rest = cut > 0 ? shortened(name.substring(cut).strip(), letters) : "";
        double y = canvas.bottom + 18;
        canvas.note("chart__label chart__tick--day", middle, y, first);
        if (!rest.isEmpty()) {
            y += 15;
            canvas.note("chart__label chart__tick--day", middle, y, rest);
        }
        canvas.note("chart__tick chart__tick--day", middle, y + 15, count);
    }

    private static String shortened(String text, int letters) {
        return text.length() <= letters
                ? text
                : text.substring(0, Math.max(1, letters - 1)).strip() + "\u2026";
    }

    void drawZones(Canvas canvas, Scale y, double from, double to) {
        double low = y.at(0);
        for (int zone = 0; zones.length > 0 && zone <= zones.length; zone++) {
            double high = zone < zones.length ? y.at(zones[zone]) : canvas.top;
            canvas.shape("chart__zone chart__zone--" + zone, Path.box(from, low, to, high));
            if (zone < zones.length) {
                canvas.shape("chart__level chart__level--" + zone, Path.line(from, high, to, high));
            }
            low = high;
        }
    }

    /** Dots step aside for older ones, alternately right and left, as far as the column is wide: the same picture every time. */
    void drawDots(Canvas canvas, Scale y, double middle, double half, BiFunction<AgeingColumn, Dot, String> label) {
        double room = half - RADIUS - 6;
        double stride = RADIUS + 0.5;
        List<double[]> placed = new ArrayList<>();
        for (Dot dot : dots) {
            double at = y.at(dot.age());
            double radius = dot.count() == 1 ? RADIUS : Math.min(10, RADIUS + Math.sqrt(dot.count()) * 0.6);
            double x = middle;
            for (int turn = 0; turn * stride <= room * 2; turn++) {
                double aside = middle + (turn % 2 == 0 ? -1 : 1) * Math.ceil(turn / 2.0) * stride;
                boolean free = placed.stream()
                        .noneMatch(other -> Math.hypot(other[0] - aside, other[1] - at) < other[2] + radius + 1);
                if (free && Math.abs(aside - middle) <= room) {
                    x = aside;
                    break;
                }
            }
            placed.add(new double[] {x, at, radius});
            int zone = Math.max(0, zone(dot.age()));
            canvas.mark(Mark.dot(
                    dot.href(),
                    label.apply(this, dot),
                    dot.count(),
                    "chart__open chart__open--" + zone,
                    zone == 3 ? 3 : 0,
                    x,
                    at,
                    radius,
                    radius + 0.5));
        }
    }
}
