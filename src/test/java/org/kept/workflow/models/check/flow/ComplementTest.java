package org.kept.workflow.models.check.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplementTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ${facts.big}                | ${not facts.big}
            ${!facts.big}               | ${facts.big}
            ${ reopening }              | ${not reopening}
            ${rate == 'A'}              | ${rate != 'A'}
            ${rate eq 'A'}              | ${rate ne 'A'}
            ${facts.value > 10}         | ${facts.value <= 10}
            ${facts.value < 10}         | ${facts.value >= 10}
            ${facts.value lt 10}        | ${facts.value ge 10}
            ${agreed == true}           | ${agreed == false}
            ${not (rate == 'A')}        | ${rate == 'A'}
            ${empty rate}               | ${not empty rate}
            """)
    void one_of_two_opposites_always_holds(String one, String other) {
        assertThat(Complement.of(List.of(one, other))).isTrue();
        assertThat(Complement.of(List.of(other, one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ${facts.big}                | ${facts.small}
            ${rate == 'A'}              | ${rate == 'B'}
            ${rate == 'A'}              | ${rate != 'B'}
            ${facts.value > 10}         | ${facts.value < 10}
            ${facts.value > 10}         | ${facts.other <= 10}
            ${facts.value > 10 and big} | ${facts.value <= 10 and big}
            ${not big and small}        | ${big and small}
            ${not big or small}         | ${big or small}
            ${facts.big}                | ${facts.big}
            """)
    void two_conditions_that_can_both_fail_are_not_taken_for_opposites(String one, String other) {
        assertThat(Complement.of(List.of(one, other))).isFalse();
        assertThat(Complement.of(List.of(other, one))).isFalse();
    }
}
