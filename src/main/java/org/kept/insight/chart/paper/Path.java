package org.kept.insight.chart.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Outlines as the path language of SVG writes them, to a tenth of a unit. */
public final class Path {

    private final StringBuilder text = new StringBuilder();

    /** A line through points, broken wherever {@link #lift} was called. */
    public Path to(double x, double y) {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ' ' ? 'M' : 'L');
        text.append(tenth(x)).append(' ').append(tenth(y));
        return this;
    }

    /** Ends the line; the next point begins another. */
    public Path lift() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        return this;
    }

    public Path close() {
        text.append("Z ");
        return this;
    }

    public String d() {
        return text.toString().strip();
    }

    public static String line(double x1, double y1, double x2, double y2) {
        return new Path().to(x1, y1).to(x2, y2).d();
    }

    /** A rectangle by two corners, whichever. */
    public static String box(double x1, double y1, double x2, double y2) {
        return new Path().to(x1, y1).to(x2, y1).to(x2, y2).to(x1, y2).close().d();
    }

    /** A rectangle with slanting lines in it: another look that needs no other colour. */
    public static String hatched(double x1, double y1, double x2, double y2) {
        Path path = new Path().to(x1, y1).to(x2, y1).to(x2, y2).to(x1, y2).close();
        double width = x2 - x1;
        double height = y2 - y1;
        for (double at = 5; at < width + height; at += 5) {
            double fromX = Math.min(at, width);
            double fromY = Math.max(0, at - width);
            double toX = Math.max(0, at - height);
            double toY = Math.min(at, height);
            path.to(x1 + fromX, y1 + fromY).to(x1 + toX, y1 + toY).lift();
        }
        return path.d();
    }

    public static String circle(double x, double y, double radius) {
        String r = tenth(radius);
        String d = tenth(2 * radius);
        return String.format(
                Locale.ROOT,
                "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 -%s 0Z",
                tenth(x - radius),
                tenth(y),
                r,
                r,
                d,
                r,
                r,
                d);
    }

    /** One of four shapes that weak eyes tell apart, of about equal weight: circle, square, triangle, diamond. */
    public static String glyph(int which, double x, double y, double radius) {
        double r = radius;
        return switch (which % 4) {
            case 0 -> circle(x, y, r);
            case 1 -> box(x - r * 0.9, y - r * 0.9, x + r * 0.9, y + r * 0.9);
            case 2 ->
                new Path()
                        .to(x, y - r * 1.2)
                        .to(x + r * 1.15, y + r * 0.9)
                        .to(x - r * 1.15, y + r * 0.9)
                        .close()
                        .d();
            default ->
                new Path()
                        .to(x, y - r * 1.3)
                        .to(x + r * 1.3, y)
                        .to(x, y + r * 1.3)
                        .to(x - r * 1.3, y)
                        .close()
                        .d();
        };
    }

    /** A number of the drawing as text, the same in every locale. */
    public static String tenth(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
