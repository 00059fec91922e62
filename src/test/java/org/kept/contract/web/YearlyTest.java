package org.kept.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyTest {

    @ParameterizedTest
    @CsvSource({
        "12000, 2026-01-01, 2026-12-31, 12000",
        "36000, 2026-02-01, 2029-01-31, 12000",
        "1000, 2026-01-01, 2026-01-31, 12000",
        "12000, 2027-03-01, 2028-02-29, 12000",
        "100, 2026-01-01, 2026-01-10, 3650",
        "0, 2026-01-01, 2026-01-01, 0"
    })
    void terms_of_any_length_can_be_compared(BigDecimal value, LocalDate first, LocalDate last, BigDecimal yearly) {
        assertThat(Yearly.of(value, first, last)).isEqualByComparingTo(yearly);
    }
}
