package org.kept.insight.chart.scale;

/**
 * Where a value lies on the paper; what lies outside is held at the edge.
 *
 * @param low the value at {@code start}; above zero where the scale is logarithmic
 * @param high the value at {@code end}
 * @param start place of the lowest value, in units of the drawing
 * @param end place of the highest
 */
public record Scale(double low, double high, double start, double end, boolean log) {

    public Scale {
        if (!(high > low) || log && low <= 0) {
            throw new IllegalArgumentException("No scale runs from " + low + " to " + high);
        }
    }

    public static Scale linear(double low, double high, double start, double end) {
        return new Scale(low, high, start, end, false);
    }

    public static Scale log(double low, double high, double start, double end) {
        return new Scale(low, high, start, end, true);
    }

    /** The place of a value. */
    public double at(double value) {
        double held = Math.max(low, Math.min(high, value));
        double share = log ? Math.log(held / low) / Math.log(high / low) : (held - low) / (high - low);
        return start + share * (end - start);
    }

    /** The value at a place: the way back. */
    public double value(double place) {
        double share = (place - start) / (end - start);
        return log ? low * Math.pow(high / low, share) : low + share * (high - low);
    }
}
