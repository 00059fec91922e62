package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Intervals.Span;

class LittleCheckTest {

    @Test
    void agreesWithACountByHand() {
        // In [10, 20): 5 ms, 10 ms, 3 ms and twice 0 ms; the last two are not in it.
        LittleCheck check = LittleCheck.of(
                List.of(
                        new Span(0, 15),
                        Span.open(2),
                        new Span(17, 30),
                        new Span(12, 12),
                        new Span(10, 10),
                        new Span(0, 10),
                        new Span(20, 25)),
                new Span(10, 20));

        assertThat(check.present()).isEqualTo(5);
        assertThat(check.itemTime()).isEqualTo(18);
        assertThat(check.underTheCurve()).isEqualTo(18);
        assertThat(check.inProgress()).isEqualTo(1.8);
        assertThat(check.rate()).isEqualTo(0.5);
        assertThat(check.residence()).isEqualTo(3.6);
        assertThat(check.holds()).isTrue();
    }

    @Test
    void holdsOfAnEmptyWindowAndRefusesOneWithoutLength() {
        LittleCheck empty = LittleCheck.of(List.of(), new Span(0, 5));
        assertThat(empty.inProgress()).isZero();
        assertThat(empty.residence()).isZero();
        assertThat(empty.holds()).isTrue();
        assertThatThrownBy(() -> LittleCheck.of(List.of(), new Span(5, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noticesTwoWaysOfCountingThatDoNotMeet() {
        assertThat(new LittleCheck(10, 2, 18, 17).holds()).isFalse();
    }

    @Property
    void holdsInEveryWindow(@ForAll("cases") @Size(max = 30) List<Span> cases, @ForAll("windows") Span window) {
        LittleCheck check = LittleCheck.of(cases, window);

        assertThat(check.holds()).isTrue();
        assertThat(check.inProgress()).isCloseTo(check.rate() * check.residence(), within(1e-9));
        assertThat(check.residence()).isLessThanOrEqualTo(window.length());
    }

    @Provide
    Arbitrary<List<Span>> cases() {
        Arbitrary<Long> starts = Arbitraries.longs().between(0, 2_000);
        Arbitrary<Span> finished = Combinators.combine(
                        starts, Arbitraries.longs().between(0, 1_500))
                .as((start, length) -> new Span(start, start + length));
        return Arbitraries.oneOf(finished, starts.map(Span::open)).list();
    }

    @Provide
    Arbitrary<Span> windows() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.longs().between(1, 1_000))
                .as((start, length) -> new Span(start, start + length));
    }
}
