package org.kept.insight.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.kept.insight.statistics.Survival.Lifetime;

class SurvivalTest {

    private static final Survival TWENTY = Survival.of(finished(1, 20)).orElseThrow();

    @Test
    void openCasesCountAsFarAsTheyAreKnown() {
        // The remissions of Freireich et al. 1963 (weeks, 21 patients), three times over: that leaves the curve as it
        // is.
        List<Lifetime> patients = new ArrayList<>(Collections.nCopies(3, new Lifetime(6, true)));
        LongStream.of(7, 10, 13, 16, 22, 23).forEach(week -> patients.add(new Lifetime(week, true)));
        LongStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                .forEach(week -> patients.add(new Lifetime(week, false)));
        List<Lifetime> thrice = new ArrayList<>(patients);
        thrice.addAll(patients);
        thrice.addAll(patients);
        Survival survival = Survival.of(thrice).orElseThrow();

        assertThat(survival.finished()).isEqualTo(27);
        assertThat(survival.beyond(5)).isEqualTo(1);
        is(survival, 6, 0.8571);
        is(survival, 9, 0.8067);
        is(survival, 10, 0.7529);
        is(survival, 13, 0.6902);
        is(survival, 16, 0.6275);
        is(survival, 22, 0.5378);
        is(survival, 100, 0.4482);
        assertThat(survival.breach(10, 22).orElseThrow()).isCloseTo(0.5378 / 0.7529, within(1e-4));
        // 0.7529 × 0.75 = 0.5647, first undercut at 22.
        assertThat(survival.remaining(10, 0.25)).hasValue(12);
        assertThat(survival.remaining(10, 0.85)).isEmpty();
        assertThat(survival.seenBeyond(32)).isEqualTo(6);
    }

    @Test
    void anOpenCaseIsComparedWithThoseThatLastedAsLong() {
        assertThat(TWENTY.remaining(0, 0.5)).hasValue(10);
        assertThat(TWENTY.remaining(0, 0.85)).hasValue(17);
        assertThat(TWENTY.remaining(10, 0.5)).hasValue(5);
        assertThat(TWENTY.breach(10, 15).orElseThrow()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aCaseBeyondItsDueAgeHasBrokenItsPromise() {
        assertThat(TWENTY.breach(15, 15)).hasValue(1);
        assertThat(TWENTY.breach(25, 20)).hasValue(1);
    }

    @Test
    void nothingIsSaidOfACaseOlderThanAllThatFinished() {
        assertThat(TWENTY.breach(25, 30)).isEmpty();
        assertThat(TWENTY.remaining(25, 0.5)).isEmpty();
        assertThat(TWENTY.seenBeyond(25)).isZero();
    }

    @Test
    void nineteenFinishedCasesAreTooFew() {
        List<Lifetime> cases = new ArrayList<>(finished(1, 19));
        cases.addAll(Collections.nCopies(100, new Lifetime(30, false)));
        assertThat(Survival.of(cases)).isEmpty();
        assertThatThrownBy(() -> TWENTY.remaining(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theOddsOfABreachAreOddsAndGrowWithAge(
            @ForAll("cases") List<Lifetime> cases,
            @ForAll @LongRange(min = 0, max = 1_200) long one,
            @ForAll @LongRange(min = 0, max = 1_200) long other,
            @ForAll @LongRange(min = 0, max = 1_200) long due) {
        Survival survival = Survival.of(cases).orElseThrow();
        long younger = Math.min(one, other);
        long older = Math.max(one, other);

        assertThat(survival.beyond(older)).isBetween(0.0, survival.beyond(younger));
        survival.breach(older, due).ifPresent(late -> {
            assertThat(late).isBetween(0.0, 1.0);
            // Empty for an age that none who finished reached, though a later age may be past its due time for certain.
            survival.breach(younger, due).ifPresent(sooner -> assertThat(sooner).isLessThanOrEqualTo(late + 1e-12));
        });
        survival.breach(0, older).ifPresent(later -> assertThat(later)
                .isLessThanOrEqualTo(survival.breach(0, younger).orElseThrow() + 1e-12));
    }

    @Property
    void surerMeansLater(@ForAll("cases") List<Lifetime> cases, @ForAll @LongRange(min = 0, max = 1_200) long age) {
        Survival survival = Survival.of(cases).orElseThrow();
        survival.remaining(age, 0.85).ifPresent(surer -> {
            assertThat(survival.remaining(age, 0.5).orElseThrow()).isPositive().isLessThanOrEqualTo(surer);
            assertThat(survival.breach(age, age + surer).orElseThrow()).isLessThanOrEqualTo(0.15 + 1e-9);
        });
    }

    @Property
    void withoutOpenCasesItIsTheShareThatLastedLonger(@ForAll @LongRange(min = 0, max = 30) long time) {
        is(TWENTY, time, Math.max(0, 20 - time) / 20.0);
    }

    @Provide
    Arbitrary<List<Lifetime>> cases() {
        return Combinators.combine(
                        Arbitraries.longs()
                                .between(0, 1_000)
                                .list()
                                .ofMinSize(20)
                                .ofMaxSize(60),
                        Arbitraries.longs().between(0, 1_000).list().ofMaxSize(40))
                .as((done, open) -> {
                    List<Lifetime> all = new ArrayList<>();
                    done.forEach(time -> all.add(new Lifetime(time, true)));
                    open.forEach(time -> all.add(new Lifetime(time, false)));
                    return all;
                });
    }

    private static List<Lifetime> finished(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(time -> new Lifetime(time, true))
                .toList();
    }

    private static void is(Survival survival, long time, double odds) {
        assertThat(survival.beyond(time)).isCloseTo(odds, within(5e-5));
    }
}
