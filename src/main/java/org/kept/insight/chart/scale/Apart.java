package org.kept.insight.chart.scale;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels apart so that none covers another, as little as needed and without changing their order. */
public final class Apart {

    private Apart() {}

    /** The places after moving, in the order given; all lie between the ends as long as they fit. */
    public static double[] move(double[] places, double gap, double low, double high) {
        Integer[] order = new Integer[places.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> places[i]));
        double[] moved = places.clone();
        double least = low;
        for (int i : order) {
            moved[i] = Math.max(moved[i], least);
            least = moved[i] + gap;
        }
        double most = high;
        for (int at = order.length - 1; at >= 0; at--) {
            int i = order[at];
            moved[i] = Math.min(moved[i], most);
            most = moved[i] - gap;
        }
        return moved;
    }
}
