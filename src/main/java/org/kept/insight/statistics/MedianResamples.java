package org.kept.insight.statistics;

import java.util.SplittableRandom;

/**
 * Medians of bootstrap resamples of one sample, each in constant time instead of n draws: a resample of n is n uniform
 * numbers U, each standing for the sorted value in place ⌊n·U⌋, so its median stands where the middle one of n sorted uniform
 * numbers falls, and that is Beta-distributed (Efron 1979 for the median's exact bootstrap; David and Nagaraja, "Order
 * Statistics", 2003, section 2.1). The distribution is the bootstrap's own, not an approximation of it.
 */
final class MedianResamples {

    private final Percentiles sample;
    private final SplittableRandom random;
    private final int half;
    private final boolean odd;

    /** Of a sample that is not empty. */
    MedianResamples(Percentiles sample, SplittableRandom random) {
        this.sample = sample;
        this.random = random;
        this.half = (sample.n() + 1) / 2;
        this.odd = sample.n() % 2 == 1;
    }

    double next() {
        double one = gamma(half);
        double lower = one / (one + gamma(sample.n() - half + 1));
        if (odd) {
            return at(lower);
        }
        // The next one up is the least of the half that lies above, uniform between the lower one and 1.
        double upper = lower + (1 - lower) * (1 - Math.pow(random.nextDouble(), 1.0 / half));
        return (at(lower) + at(upper)) / 2;
    }

    private double at(double uniform) {
        return sample.ranked(Math.min(sample.n() - 1, (int) (sample.n() * uniform)));
    }

    /** Marsaglia and Tsang 2000, for shapes of at least 1. */
    private double gamma(int shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + c * normal, 3);
            if (v > 0 && Math.log(random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
