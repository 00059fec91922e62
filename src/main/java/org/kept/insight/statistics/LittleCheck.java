package org.kept.insight.statistics;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.kept.insight.statistics.Intervals.Span;

/**
 * Little's law over one window, so that work in progress, rate and time shown side by side prove that they counted the same
 * cases: L = Λ·w with L = H/T, Λ = N/T, w = H/N (Little 1961; in this form, true of every finite window, Little 2011).
 *
 * <p>L comes from the curve of work in progress and w from the cases one by one: two ways that must meet. w is residence
 * time in the window, which equals a case's whole time only if it starts and ends inside.
 *
 * @param window T, in milliseconds
 * @param present N, the cases that were there at some instant of the window
 * @param itemTime H, the sum of the cases' milliseconds in the window
 * @param underTheCurve H again, as the area under the count of cases in progress
 */
public record LittleCheck(long window, int present, long itemTime, long underTheCurve) {

    /**
     * Checks a window, its end left out.
     *
     * @param cases from start to end, or open
     * @throws IllegalArgumentException of a window without length
     */
    public static LittleCheck of(Collection<Span> cases, Span window) {
        if (window.length() == 0) {
            throw new IllegalArgumentException("A window has a length");
        }
        int present = 0;
        long itemTime = 0;
        for (Span one : cases) {
            if (one.start() < window.end() && Math.max(one.end(), one.start() + 1) > window.start()) {
                present++;
                itemTime += Intervals.overlap(one, window);
            }
        }
        return new LittleCheck(window.length(), present, itemTime, area(cases, window));
    }

    private static long area(Collection<Span> cases, Span window) {
        long[] starts = sorted(cases.stream().mapToLong(Span::start));
        long[] ends = sorted(cases.stream().mapToLong(Span::end));
        long area = 0;
        int in = 0;
        int out = 0;
        for (long at = window.start(); at < window.end(); ) {
            while (in < starts.length && starts[in] <= at) {
                in++;
            }
            while (out < ends.length && ends[out] <= at) {
                out++;
            }
            long next = window.end();
            next = in < starts.length ? Math.min(next, starts[in]) : next;
            next = out < ends.length ? Math.min(next, ends[out]) : next;
            area += (in - out) * (next - at);
            at = next;
        }
        return area;
    }

    private static long[] sorted(LongStream times) {
        long[] all = times.toArray();
        Arrays.sort(all);
        return all;
    }

    /** L: how many cases were in progress, on average. */
    public double inProgress() {
        return (double) underTheCurve / window;
    }

    /** Λ: cases per millisecond. */
    public double rate() {
        return (double) present / window;
    }

    /** w: milliseconds that a case spent in the window, on average; 0 when there was none. */
    public double residence() {
        return present == 0 ? 0 : (double) itemTime / present;
    }

    /** Whether the two ways of counting meet to the millisecond, and with them L = Λ·w. */
    public boolean holds() {
        return underTheCurve == itemTime;
    }
}
