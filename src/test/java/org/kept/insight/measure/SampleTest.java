package org.kept.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.Comparison.Verdict;

class SampleTest {

    /** Twenty contracts of 100 of which half were kept whole and half lost: the ratio is one half, its standard error 0.1147. */
    @Test
    void tellsTheChangeOfARatioWithItsInterval() {
        double[] wholes = filled(20, 100);
        double[] half = filled(20, 100);
        Arrays.fill(half, 0, 10, 0);

        Comparison change = new Sample(filled(20, 100), wholes).against(new Sample(half, wholes), Kind.RATIO);

        assertThat(change.verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(change.difference().orElseThrow().value()).isEqualTo(0.5, within(1e-12));
        // The variance is 20 · 50² / 19 / 20 / 100²; the other side has none.
        double reach = 1.959963984540054 * Math.sqrt(2_500.0 / 19 / 10_000);
        assertThat(change.difference().orElseThrow().low()).isEqualTo(0.5 - reach, within(1e-9));
    }

    @Test
    void refusesToCompareRatiosOfTooFew() {
        Sample few = new Sample(filled(19, 1), filled(19, 2));

        assertThat(few.against(few, Kind.RATIO).verdict()).isEqualTo(Verdict.TOO_FEW);
        assertThat(Sample.NONE.against(Sample.NONE, Kind.RATIO).verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void comparesMediansInTheirOwnUnit() {
        Comparison change = new Sample(filled(30, 90), filled(30, 1))
                .against(new Sample(filled(30, 60), filled(30, 1)), Kind.MEDIAN_TIME);

        assertThat(change.difference().orElseThrow().value()).isEqualTo(30, within(1e-9));
        assertThat(change.one().value().orElseThrow()).isEqualTo(60, within(1e-9));
    }

    private static double[] filled(int n, double value) {
        double[] values = new double[n];
        Arrays.fill(values, value);
        return values;
    }
}
