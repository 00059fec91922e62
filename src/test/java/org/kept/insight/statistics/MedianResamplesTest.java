package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianResamplesTest {

    private static final double[] VALUES = {0, 1, 3, 7, 20, 100};
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void medianIsDrawnAsOftenAsAmongAllResamplesThereAre(int n) {
        Map<Double, Double> all = new TreeMap<>();
        int resamples = (int) Math.pow(n, n);
        IntStream.range(0, resamples).forEach(i -> all.merge(medianOfResample(n, i), 1.0 / resamples, Double::sum));

        MedianResamples drawn = new MedianResamples(
                Percentiles.of(DoubleStream.of(VALUES).limit(n).toArray()), new SplittableRandom(4));
        Map<Double, Double> shares = new TreeMap<>();
        IntStream.range(0, DRAWS).forEach(i -> shares.merge(drawn.next(), 1.0 / DRAWS, Double::sum));

        assertThat(all.keySet()).containsAll(shares.keySet());
        all.forEach((median, share) -> assertThat(shares.getOrDefault(median, 0.0))
                .as("median %s", median)
                .isCloseTo(share, within(0.005)));
    }

    /** The i-th of the n to the n resamples there are. */
    private static double medianOfResample(int n, int i) {
        double[] resample = new double[n];
        for (int place = 0, rest = i; place < n; place++, rest /= n) {
            resample[place] = VALUES[rest % n];
        }
        return Percentiles.of(resample).median();
    }
}
