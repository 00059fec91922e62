package org.kept.insight.chart.paper;

import java.util.List;

/**
 * A chart that is drawn: everything as outlines and words with their places, so that a template only prints.
 *
 * @param size the class of its size
 * @param width of the paper
 * @param height of the paper
 * @param shapes what lies below the marks: lines of the axes, areas, curves
 * @param overlay what lies above the marks
 * @param notes words on the paper
 */
public record Drawing(
        About about,
        String kind,
        String size,
        int width,
        int height,
        List<Shape> shapes,
        List<Mark> marks,
        List<Shape> overlay,
        List<Note> notes,
        DataTable table)
        implements Chart {

    /** An outline that leads nowhere. */
    public record Shape(String css, String d) {}

    /** Words at a place. */
    public record Note(String css, double x, double y, String words) {

        public String left() {
            return Path.tenth(x);
        }

        public String base() {
            return Path.tenth(y);
        }
    }

    public String box() {
        return "0 0 " + width + " " + height;
    }
}
