package org.kept.insight.chart.scale;

import java.util.ArrayList;
import java.util.List;

/** Few, round values along an axis that takes in all numbers; the first and the last are the ends of the axis. */
public record Ticks(List<Double> values, boolean log) {

    private static final int MOST = 5;
    private static final double[] CLOCK = {
        1,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1_800,
        3_600,
        7_200,
        10_800,
        21_600,
        43_200,
        86_400,
        172_800,
        432_000,
        864_000,
        1_728_000,
        4_320_000,
        8_640_000,
        17_280_000,
        43_200_000,
        86_400_000
    };
    private static final double[] CLOCK_DECADES = {
        1, 10, 60, 600, 3_600, 21_600, 86_400, 432_000, 2_592_000, 12_960_000, 64_800_000, 324_000_000
    };

    /** Round values from zero, or from below it, to at least the highest. */
    public static Ticks linear(Unit unit, double low, double high) {
        double bottom = Math.min(0, low);
        double top = high > bottom ? Math.max(0, high) : bottom + 1;
        double step = step(unit, Math.max(0, top) - bottom);
        List<Double> values = new ArrayList<>();
        long last = (long) Math.ceil(top / step - 1e-9);
        for (long i = (long) Math.floor(bottom / step + 1e-9); i <= Math.max(last, 1); i++) {
            values.add(i * step);
        }
        return new Ticks(List.copyOf(values), false);
    }

    /** Round values by equal factors, from at most the lowest above zero to at least the highest. */
    public static Ticks log(Unit unit, double low, double high) {
        double bottom = Math.max(low, high / 1e6);
        List<Double> values = new ArrayList<>();
        double from = 0;
        for (double rung : unit.clock() ? CLOCK_DECADES : decades(bottom, high)) {
            if (rung <= bottom) {
                from = rung;
            } else {
                values.add(rung);
                if (rung >= high) {
                    break;
                }
            }
        }
        values.add(0, from > 0 ? from : bottom);
        return new Ticks(List.copyOf(values), true);
    }

    public Scale scale(double start, double end) {
        double low = values.get(0);
        double high = values.get(values.size() - 1);
        return log ? Scale.log(low, high, start, end) : Scale.linear(low, high, start, end);
    }

    private static double step(Unit unit, double range) {
        double rough = range / MOST;
        if (unit.clock()) {
            for (double step : CLOCK) {
                if (step >= rough) {
                    return step;
                }
            }
        }
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double[] nice = {1, 2, 5, 10};
        for (double times : nice) {
            if (times * ten >= rough * (1 - 1e-9)) {
                return unit.whole() ? Math.max(1, times * ten) : times * ten;
            }
        }
        return 10 * ten;
    }

    private static double[] decades(double low, double high) {
        int from = (int) Math.floor(Math.log10(low));
        int to = (int) Math.ceil(Math.log10(high)) + 1;
        double[] inner = to - from > 4 ? new double[] {1} : new double[] {1, 2, 5};
        double[] all = new double[(to - from + 1) * inner.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = inner[i % inner.length] * Math.pow(10, from + i / inner.length);
        }
        return all;
    }
}
