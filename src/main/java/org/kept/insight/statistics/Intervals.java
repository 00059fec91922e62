package org.kept.insight.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Lengths of stretches of time in milliseconds, counted once where they lie over each other, so that work done by two at
 * the same time never makes more than all of the time (flow efficiency stays at or below 1).
 */
public final class Intervals {

    private Intervals() {}

    /**
     * A stretch of time from its start up to, but without, its end.
     *
     * @param start milliseconds of any one clock
     * @param end not before the start; {@link #OPEN} while it has not ended
     */
    public record Span(long start, long end) {

        /** The end of what has not ended. */
        public static final long OPEN = Long.MAX_VALUE;

        /** Refuses to end before it starts. */
        public Span {
            if (end < start) {
                throw new IllegalArgumentException("A span ends before it starts: " + start + " to " + end);
            }
        }

        /** One that has not ended. */
        public static Span open(long start) {
            return new Span(start, OPEN);
        }

        /** Whether it has not ended. */
        public boolean isOpen() {
            return end == OPEN;
        }

        /** How long it is, or an error when it has not ended. */
        public long length() {
            if (isOpen()) {
                throw new IllegalStateException("What has not ended has no length yet");
            }
            return end - start;
        }

        /** The part of it inside a window, which may be empty. */
        public Span within(Span window) {
            long from = Math.max(start, window.start);
            return new Span(from, Math.max(from, Math.min(end, window.end)));
        }
    }

    /** How much of the span lies in the window. */
    public static long overlap(Span span, Span window) {
        return span.within(window).length();
    }

    /** How much time at least one of the spans covers; none of them may be open. */
    public static long union(Collection<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparingLong(Span::start)).toList();
        long covered = 0;
        long reached = Long.MIN_VALUE;
        for (Span span : sorted) {
            long from = Math.max(span.start(), reached);
            if (span.end() > from) {
                covered += new Span(from, span.end()).length();
                reached = span.end();
            }
        }
        return covered;
    }

    /** How much of the window at least one of the spans covers, open ones too. */
    public static long unionWithin(Collection<Span> spans, Span window) {
        return union(spans.stream().map(span -> span.within(window)).toList());
    }

    /** The share of the whole in which at least one of the spans ran, from 0 to 1; none of a whole without length. */
    public static OptionalDouble share(Collection<Span> spans, Span whole) {
        return whole.length() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) unionWithin(spans, whole) / whole.length());
    }
}
