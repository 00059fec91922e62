package org.kept.insight.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.insight.paths.Rework.Return;

class ReworkTest {

    /** Seven cases: four straight, two that came back to the form after the check, one that also checked twice at once. */
    private final Rework rework = Rework.of(List.of(
            new Way(List.of("p#form", "p#check", "p#sign"), 4),
            new Way(List.of("p#form", "p#check", "p#form", "p#check", "p#sign"), 2),
            new Way(List.of("p#form", "p#check", "p#check", "p#form", "p#sign"), 1)));

    @Test
    void countsExtraPassesAndWhatCameBackFromWhere() {
        assertThat(rework.cases()).isEqualTo(7);
        assertThat(rework.clean()).isEqualTo(4);
        assertThat(rework.extra()).isEqualTo(6);
        assertThat(step("p#form").extra()).isEqualTo(3);
        assertThat(step("p#form").returns()).containsExactly(new Return("p#check", 3));
        assertThat(step("p#check").returns()).containsExactly(new Return("p#form", 2), new Return("p#check", 1));
        assertThat(step("p#sign").extra()).isZero();
    }

    @Test
    void tellsHowOftenAStepIsRightTheFirstTimeAndRollsItOverTheCase() {
        assertThat(step("p#form").firstPass()).isEqualTo(4 / 7.0, within(1e-12));
        assertThat(step("p#check").firstPass()).isEqualTo(4 / 7.0, within(1e-12));
        assertThat(step("p#sign").firstPass()).isEqualTo(1);
        assertThat(rework.rolled()).isEqualTo(16 / 49.0, within(1e-12));
        assertThat(rework.cleanShare()).isEqualTo(4 / 7.0, within(1e-12));
    }

    @Test
    void saysNothingOfNoCases() {
        Rework none = Rework.of(List.of());

        assertThat(none.cleanShare()).isNull();
        assertThat(none.steps()).isEmpty();
    }

    private Rework.Step step(String id) {
        return rework.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
