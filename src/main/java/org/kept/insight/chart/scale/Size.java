package org.kept.insight.chart.scale;

/** How much paper a chart gets, in units of the drawing; one unit is a pixel where there is room, and the text never gets larger. */
public enum Size {
    /** Beside other things. */
    SMALL(460, 230),
    /** In a column of text. */
    NORMAL(720, 290),
    /** The whole width of a page. */
    WIDE(1_120, 330);

    private final int width;
    private final int height;

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
