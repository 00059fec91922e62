package org.kept.workflow.models.check.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {

    @ParameterizedTest
    @CsvSource({
        "P14D, 14",
        "P2W, 14",
        "P1M, 30",
        "P1Y, 365",
        "PT36H, 1.5",
        "P1DT12H, 1.5",
        "R3/P1D, 0",
        "soon, 0",
        "P, 0",
        "''," + " 0"
    })
    void a_written_duration_is_counted_in_days(String text, double days) {
        assertThat(Waiting.duration(text)).isEqualTo(days);
    }
}
