package org.kept.insight.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Unit;

/** A forecast: on which day how many of the simulated runs end, and by which days 50, 85 and 95 % of them have. */
public final class FanChart extends Plan<FanChart> {

    private static final double[] SHARES = {0.5, 0.85, 0.95};

    private final Map<LocalDate, Integer> runs = new TreeMap<>();
    private final String href;

    private FanChart(ChartWords words, String name, String href) {
        super(words, name, Unit.counts(words));
        this.href = href;
    }

    /** The href leads to the cases that the forecast is about, or to the past that it draws from. */
    public static FanChart of(ChartWords words, String name, String href) {
        return new FanChart(words, name, href);
    }

    /** So many runs end on this day. */
    public FanChart runs(LocalDate end, int count) {
        runs.merge(end, count, Integer::sum);
        return this;
    }

    /** The first day by which at least this share of all runs has ended. */
    public LocalDate by(double share) {
        long needed = (long) Math.ceil(all() * share - 1e-9);
        long sum = 0;
        for (Map.Entry<LocalDate, Integer> day : runs.entrySet()) {
            sum += day.getValue();
            if (sum >= needed) {
                return day.getKey();
            }
        }
        throw new IllegalStateException("There are no runs");
    }

    private int all() {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Drawing chart() {
        runs.values().removeIf(count -> count == 0);
        if (runs.isEmpty()) {
            return new Canvas(size, 0, 0, 0).drawing(about(), "fan", table());
        }
        List<LocalDate> days = List.copyOf(runs.keySet());
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        Canvas canvas = new Canvas(size, 12, 12, 66);
        double slot = Math.min(40, (canvas.right - canvas.left) / (ChronoUnit.DAYS.between(first, last) + 1));
        DateScale x = new DateScale(first, last, canvas.left + slot / 2, canvas.right - slot / 2);
        Scale y = Scale.linear(
                0, runs.values().stream().mapToInt(Integer::intValue).max().orElse(1), canvas.bottom, canvas.top);
        canvas.shape("chart__ground", Path.line(canvas.left, canvas.bottom, canvas.right, canvas.bottom));
        canvas.days(x.ticks(words, canvas.most()), x::at);
        drawDates(canvas, x);
        int sum = 0;
        for (LocalDate day : days) {
            sum += runs.get(day);
            double share = sum / (double) all();
            double wide = Math.max(1, slot * 0.38);
            canvas.mark(new Mark(
                            href,
                            label(day, share),
                            runs.get(day),
                            "chart__run chart__run--" + zone(day),
                            Path.box(x.at(day) - wide, y.at(runs.get(day)), x.at(day) + wide, canvas.bottom),
                            Path.box(x.at(day) - slot / 2, canvas.top, x.at(day) + slot / 2, canvas.bottom))
                    .counting(about().cases()));
        }
        return canvas.drawing(about(), "fan", table());
    }

    private String label(LocalDate day, double share) {
        return words.say(
                "fan.run",
                words.day(day),
                unit.text(runs.get(day)),
                unit.text(all()),
                Unit.shares(words).text(share));
    }

    private int zone(LocalDate day) {
        int zone = 0;
        for (double share : SHARES) {
            zone += day.isAfter(by(share)) ? 1 : 0;
        }
        return zone;
    }

    /** The dates stand on three lines, so that they can be read however close they lie. */
    private void drawDates(Canvas canvas, DateScale x) {
        for (int i = 0; i < SHARES.length; i++) {
            LocalDate day = by(SHARES[i]);
            double at = x.at(day);
            double line = canvas.top - 10 - (SHARES.length - 1 - i) * 18;
            String text = words.say("fan.by", words.say("share", Math.round(SHARES[i] * 100)), words.day(day));
            boolean late = at + 10 + Canvas.room(List.of(text)) > canvas.right;
            canvas.over("chart__level chart__level--" + i, Path.line(at, line - 12, at, canvas.bottom));
            canvas.note(
                    late ? "chart__label chart__side--before" : "chart__label", at + (late ? -6 : 6), line - 2, text);
        }
    }

    private DataTable table() {
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        int sum = 0;
        for (Map.Entry<LocalDate, Integer> day : runs.entrySet()) {
            sum += day.getValue();
            rows.add(List.of(
                    DataTable.Cell.words(words.date(day.getKey())),
                    new DataTable.Cell(unit.text(day.getValue()), href, day.getValue(), about().cases()),
                    DataTable.Cell.words(Unit.shares(words).text(sum / (double) all()))));
        }
        return new DataTable(List.of(words.say("day"), words.say("fan.runs"), words.say("fan.share")), rows);
    }
}
