package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.insight.chart.paper.Canvas;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Unit;

/** What lines over time are held against: the usual, a band, targets, and the days from which they are no longer comparable. */
final class Levels {

    record Limits(LocalDate from, LocalDate to, double lower, double centre, double upper) {}

    record Range(LocalDate on, double low, double high) {}

    record Target(double value, String name) {}

    record Rebase(LocalDate on, String name) {}

    final List<Limits> limits = new ArrayList<>();
    final List<Range> band = new ArrayList<>();
    final List<Target> targets = new ArrayList<>();
    final List<Rebase> rebases = new ArrayList<>();
    private final ChartWords words;
    private final Unit unit;

    Levels(ChartWords words, Unit unit) {
        this.words = words;
        this.unit = unit;
    }

    Stream<Double> values() {
        return Stream.of(
                        limits.stream().flatMap(one -> Stream.of(one.lower(), one.upper())),
                        band.stream().flatMap(range -> Stream.of(range.low(), range.high())),
                        targets.stream().map(Target::value))
                .flatMap(part -> part);
    }

    /** All words that stand beside the right edge. */
    List<String> words() {
        return Stream.concat(limitWords().stream(), targets.stream().map(Target::name))
                .toList();
    }

    /** Lays the areas, before anything else. */
    void drawUsual(Canvas canvas, DateScale x, Scale y) {
        Path area = new Path();
        band.forEach(range -> area.to(x.at(range.on()), y.at(range.high())));
        for (int i = band.size() - 1; i >= 0; i--) {
            area.to(x.at(band.get(i).on()), y.at(band.get(i).low()));
        }
        if (band.size() > 1) {
            canvas.shape("chart__band", area.close().d());
        }
        limits.forEach(one -> canvas.shape(
                "chart__band", Path.box(x.at(one.from()), y.at(one.upper()), x.at(one.to()), y.at(one.lower()))));
    }

    /** Lays the lines; what names them is moved apart together with the names of the series. */
    List<Canvas.Label> draw(Canvas canvas, DateScale x, Scale y) {
        for (Limits one : limits) {
            double from = x.at(one.from());
            double to = x.at(one.to());
            canvas.shape("chart__limit", Path.line(from, y.at(one.upper()), to, y.at(one.upper())));
            canvas.shape("chart__limit", Path.line(from, y.at(one.lower()), to, y.at(one.lower())));
            canvas.shape("chart__centre", Path.line(from, y.at(one.centre()), to, y.at(one.centre())));
        }
        for (Rebase rebase : rebases) {
            double at = x.at(rebase.on());
            boolean late = at > (canvas.left + canvas.right) / 2;
            canvas.shape("chart__rebase", Path.line(at, canvas.top - 14, at, canvas.bottom));
            String css = late ? "chart__side chart__side--before" : "chart__side";
            canvas.note(css, at + (late ? -6 : 6), canvas.top - 6, rebase.name());
        }
        List<Canvas.Label> labels = new ArrayList<>();
        if (!limits.isEmpty()) {
            Limits last = limits.get(limits.size() - 1);
            double[] levels = {last.upper(), last.centre(), last.lower()};
            for (int i = 0; i < levels.length; i++) {
                labels.add(new Canvas.Label(
                        "chart__side", y.at(levels[i]), limitWords().get(i), null, 0));
            }
        }
        for (Target target : targets) {
            double at = y.at(target.value());
            canvas.shape("chart__target", Path.line(canvas.left, at, canvas.right, at));
            labels.add(new Canvas.Label("chart__side chart__side--target", at, target.name(), null, 0));
        }
        return labels;
    }

    private List<String> limitWords() {
        if (limits.isEmpty()) {
            return List.of();
        }
        Limits last = limits.get(limits.size() - 1);
        return List.of(
                words.say("limit.upper", unit.brief(last.upper())),
                words.say("limit.centre", unit.brief(last.centre())),
                words.say("limit.lower", unit.brief(last.lower())));
    }
}
