package org.kept.insight.chart.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.kept.insight.chart.scale.Apart;
import org.kept.insight.chart.scale.DateScale;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.chart.scale.Ticks;
import org.kept.insight.chart.scale.Unit;

/** The paper while a chart is being drawn: its edges, its axes, and what has been laid on it so far. */
public final class Canvas {

    /** About the width of a letter at the size of labels, on the safe side. */
    private static final double LETTER = 6.7;

    private static final double LINE = 16;
    private static final double BELOW = 30;

    /** Words beside the right edge, at the height of what they name. */
    public record Label(String css, double y, String words, String glyphCss, int glyph) {}

    private final Size size;
    private final List<Drawing.Shape> shapes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Drawing.Shape> overlay = new ArrayList<>();
    private final List<Drawing.Note> notes = new ArrayList<>();
    public final double left;
    public final double right;
    public final double top;
    public final double bottom;

    /** A paper with room for the words on either side. */
    public Canvas(Size size, double before, double after, double above) {
        this(size, before, after, above, BELOW);
    }

    /** A paper with room on all sides. */
    public Canvas(Size size, double before, double after, double above, double below) {
        this.size = size;
        this.left = before;
        this.right = size.width() - after;
        this.top = above;
        this.bottom = size.height() - below;
    }

    /** The room that the longest of these words needs. */
    public static double room(Iterable<String> words) {
        int most = 0;
        for (String word : words) {
            most = Math.max(most, word.length());
        }
        return most * LETTER;
    }

    /** The room that the words of a value axis need. */
    public static double room(Ticks ticks, Unit unit) {
        return 14 + room(ticks.values().stream().map(unit::tick).toList());
    }

    public Canvas shape(String css, String d) {
        shapes.add(new Drawing.Shape(css, d));
        return this;
    }

    /** An outline above the marks. */
    public Canvas over(String css, String d) {
        overlay.add(new Drawing.Shape(css, d));
        return this;
    }

    public Canvas note(String css, double x, double y, String words) {
        notes.add(new Drawing.Note(css, x, y, words));
        return this;
    }

    public Canvas mark(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** Fine lines across the paper, each with its value; the ground line is stronger. */
    public void values(Scale scale, Ticks ticks, Unit unit) {
        for (double value : ticks.values()) {
            double y = scale.at(value);
            boolean ground = value == 0 || ticks.log() && value == scale.low();
            shape(ground ? "chart__ground" : "chart__grid", Path.line(left, y, right, y));
            note("chart__tick chart__tick--value", left - 8, y + 4, unit.tick(value));
        }
        if (!unit.title().isEmpty()) {
            note("chart__axis", 0, 12, unit.title());
        }
    }

    public void days(List<DateScale.Tick> ticks, ToDoubleFunction<LocalDate> at) {
        for (DateScale.Tick tick : ticks) {
            double x = at.applyAsDouble(tick.day());
            shape("chart__grid", Path.line(x, bottom, x, bottom + 4));
            note("chart__tick chart__tick--day", x, bottom + 19, tick.words());
        }
    }

    /** Words beside the right edge, moved apart where they would cover one another. */
    public void labels(List<Label> labels) {
        double[] places = labels.stream().mapToDouble(Label::y).toArray();
        double[] moved = Apart.move(places, LINE, top, bottom);
        for (int i = 0; i < moved.length; i++) {
            Label label = labels.get(i);
            double x = right + 10;
            if (label.glyphCss() != null) {
                shape(label.glyphCss(), Path.glyph(label.glyph(), x + 4, moved[i], 4));
                x += 14;
            }
            note(label.css(), x, moved[i] + 4, label.words());
        }
    }

    /** How many names of days fit below the paper. */
    public int most() {
        return Math.max(2, (int) ((right - left) / 84));
    }

    public Drawing drawing(Chart.About about, String kind, DataTable table) {
        return new Drawing(
                about,
                kind,
                size.name().toLowerCase(Locale.ROOT),
                size.width(),
                size.height(),
                List.copyOf(shapes),
                List.copyOf(marks),
                List.copyOf(overlay),
                List.copyOf(notes),
                table);
    }
}
