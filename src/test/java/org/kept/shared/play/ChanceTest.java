package org.kept.shared.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Test
    void theSameThingOfTheSameSeedIsAlwaysTheSame() {
        assertThat(draw(Chance.of(7, "lead", 3))).isEqualTo(draw(Chance.of(7, "lead", 3)));
    }

    @Test
    void anotherSeedOrAnotherThingIsAnotherChance() {
        assertThat(draw(Chance.of(7, "lead", 3)))
                .isNotEqualTo(draw(Chance.of(8, "lead", 3)))
                .isNotEqualTo(draw(Chance.of(7, "lead", 4)))
                .isNotEqualTo(draw(Chance.of(7, "complaint", 3)));
    }

    @Test
    void wordsComeAsOftenAsTheirWeightSays() {
        Map<String, Long> counts = IntStream.range(0, 10_000)
                .mapToObj(number -> Chance.of(1, "weight", number).weighed("often 75", "at times 24", "hardly 1"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(counts.get("often")).isBetween(7_300L, 7_700L);
        assertThat(counts.get("at times")).isBetween(2_200L, 2_600L);
        assertThat(counts.get("hardly")).isBetween(60L, 140L);
    }

    @Test
    void countsHaveTheirMeanAndAmountsTheirMedianAndBounds() {
        double mean = IntStream.range(0, 5_000)
                .map(number -> Chance.of(1, "count", number).count(7))
                .average()
                .orElseThrow();
        int[] amounts = IntStream.range(0, 5_001)
                .map(number -> Chance.of(1, "amount", number).amount(14_000, 1.05, 2_000, 250_000))
                .sorted()
                .toArray();

        assertThat(mean).isBetween(6.8, 7.2);
        assertThat(amounts[2_500]).isBetween(13_000, 15_000);
        assertThat(amounts[0]).isEqualTo(2_000);
        assertThat(amounts[5_000]).isBetween(100_000, 250_000);
    }

    @Test
    void madeUpPeopleCanBeNobodyAndDifferFromWorldToWorld() {
        Cast.Someone one = new Cast("").someone(Chance.of(1, "who"));
        Cast.Someone other = new Cast("2").someone(Chance.of(1, "who"));

        assertThat(one.email()).endsWith(".example");
        assertThat(one.phone()).matches("[+0-9 ]+");
        assertThat(other.name()).isEqualTo(one.name());
        assertThat(other.email()).isNotEqualTo(one.email());
        assertThat(other.company()).isNotEqualTo(one.company());
    }

    private static String draw(Chance chance) {
        return chance.between(0, 1_000_000) + " " + chance.amount(500, 1, 0, 9_999) + " " + chance.minutes(1, 500);
    }
}
