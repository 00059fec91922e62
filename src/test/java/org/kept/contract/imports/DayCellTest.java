package org.kept.contract.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.InvalidInputException;

class DayCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-31",
                "2027-03-31T00:00:00Z",
                "2027-03-31 00:00",
                "31.3.2027",
                "31 Mar 2027",
                "31 march 2027",
                "31-MAR-2027",
                "31/03/2027",
                "03/31/2027",
                "2027/3/31"
            })
    void a_day_is_read_however_programs_write_it(String cell) {
        assertThat(DayCell.read("endDate", cell)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2027", "31/31/2027", "2027-02-30", "tomorrow", "0", "99999-01-01"})
    void what_is_no_day_or_could_be_two_is_refused(String cell) {
        assertThatThrownBy(() -> DayCell.read("endDate", cell)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nothing_is_nothing_and_a_day_that_is_its_own_month_is_no_doubt() {
        assertThat(DayCell.read("endDate", null)).isNull();
        assertThat(DayCell.read("endDate", "04/04/2027")).isEqualTo(LocalDate.of(2027, 4, 4));
    }
}
