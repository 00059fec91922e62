package org.kept.insight.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.kept.insight.statistics.BehaviourChart.Kind;
import org.kept.insight.statistics.BehaviourChart.Limits;
import org.kept.insight.statistics.BehaviourChart.Signal;

/**
 * Reads the signals off one stretch of a behaviour chart.
 *
 * @param offset the index of the stretch's first value in the chart
 */
record Signals(double[] values, int offset, Limits limits) {

    List<Signal> all() {
        List<Signal> told = new ArrayList<>();
        // A mean is rounded: values that never change must not seem to lie on one side of their own.
        double hair = 1e-9 * Math.max(Math.abs(limits.centre()), limits.upper() - limits.lower());
        repeated(told, Kind.OUTSIDE, true, 1, i -> values[i] > limits.upper() + hair);
        repeated(told, Kind.OUTSIDE, false, 1, i -> values[i] < limits.lower() - hair);
        repeated(told, Kind.RUN, true, BehaviourChart.RUN, i -> values[i] > limits.centre() + hair);
        repeated(told, Kind.RUN, false, BehaviourChart.RUN, i -> values[i] < limits.centre() - hair);
        // Five steps join six points: a trend starts one point before its first step.
        repeated(told, Kind.TREND, true, BehaviourChart.TREND - 1, i -> i > 0 && values[i] > values[i - 1]);
        repeated(told, Kind.TREND, false, BehaviourChart.TREND - 1, i -> i > 0 && values[i] < values[i - 1]);
        return told;
    }

    /** Tells of each time that it holds so often in a row; of points outside, one by one. */
    private void repeated(List<Signal> told, Kind kind, boolean upwards, int times, IntPredicate holds) {
        int since = 0;
        for (int i = 0; i <= values.length; i++) {
            boolean on = i < values.length && holds.test(i);
            if (on && kind == Kind.OUTSIDE) {
                told.add(new Signal(kind, offset + i, offset + i, upwards));
            } else if (!on && kind != Kind.OUTSIDE && i - since >= times) {
                told.add(new Signal(kind, offset + (kind == Kind.TREND ? since - 1 : since), offset + i - 1, upwards));
            }
            since = on ? since : i + 1;
        }
    }
}
