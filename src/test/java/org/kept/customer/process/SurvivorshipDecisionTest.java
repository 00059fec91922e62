package org.kept.customer.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.customer.domain.CustomerDecisions.FieldMarks;
import org.kept.customer.domain.CustomerDecisions.Winner;

class SurvivorshipDecisionTest {

    private final DecisionTables tables = new DecisionTables();

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        // rule, field, kept filled, other filled, trust lead, other newer, winner
        "Rule_01, vulnerable, true,  true,  -2, false, RESTRICTIVE",
        "Rule_01, safeContact, true,  false, 0,  true,  RESTRICTIVE",
        "Rule_01, doNotEmail, true,  true,  2,  true,  RESTRICTIVE",
        "Rule_02, cares,      true,  true,  0,  true,  RESTRICTIVE",
        "Rule_03, jobTitle,   true,  false, 3,  true,  KEPT",
        "Rule_04, jobTitle,   false, true,  -3, false, OTHER",
        "Rule_05, jobTitle,   true,  true,  1,  false, OTHER",
        "Rule_06, jobTitle,   true,  true,  -1, true,  KEPT",
        "Rule_07, jobTitle,   true,  true,  0,  true,  OTHER",
        "Rule_08, jobTitle,   true,  true,  0,  false, KEPT"
    })
    void keepsTheValueThatIsMeant(
            String rule, String field, boolean kept, boolean other, int lead, boolean newer, Winner winner) {
        assertThat(tables.survivor(new FieldMarks(field, kept, other, lead, newer)))
                .isEqualTo(winner);
        assertThat(tables.fired()).containsExactly(rule);
    }
}
