package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Intervals.Span;

class IntervalsTest {

    private static final Span WHOLE = new Span(100, 200);

    @Test
    void countsWhatTwoDidAtTheSameTimeOnce() {
        List<Span> work = List.of(new Span(150, 180), new Span(110, 130), new Span(120, 140), new Span(155, 160));

        assertThat(Intervals.union(work)).isEqualTo(30 + 30);
        assertThat(Intervals.share(work, WHOLE)).hasValue(0.6);
        assertThat(Intervals.union(List.of())).isZero();
    }

    @Test
    void countsOnlyWhatLiesInTheWindow() {
        assertThat(Intervals.overlap(new Span(50, 120), WHOLE)).isEqualTo(20);
        assertThat(Intervals.overlap(Span.open(190), WHOLE)).isEqualTo(10);
        assertThat(Intervals.overlap(Span.open(300), WHOLE)).isZero();
        assertThat(Intervals.overlap(new Span(10, 20), WHOLE)).isZero();
        assertThat(Intervals.unionWithin(List.of(Span.open(170), new Span(0, 110), new Span(160, 180)), WHOLE))
                .isEqualTo(50);
    }

    @Test
    void refusesWhatHasNoLength() {
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Intervals.union(List.of(Span.open(1)))).isInstanceOf(IllegalStateException.class);
        assertThat(Intervals.share(List.of(WHOLE), new Span(5, 5))).isEmpty();
    }

    @Property
    void isTheNumberOfMillisecondsThatAnyOfThemCovers(@ForAll("spans") @Size(max = 12) List<Span> spans) {
        long counted = IntStream.range(0, 400)
                .filter(at -> spans.stream().anyMatch(span -> span.start() <= at && at < span.end()))
                .count();
        assertThat(Intervals.union(spans)).isEqualTo(counted);
    }

    @Property
    void neverMakesMoreThanAllOfTheTime(@ForAll("spans") @Size(max = 12) List<Span> spans) {
        assertThat(Intervals.share(spans, WHOLE).orElseThrow()).isBetween(0.0, 1.0);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 300), Arbitraries.longs().between(0, 100))
                .as((start, length) -> new Span(start, start + length))
                .list();
    }
}
