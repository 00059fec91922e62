package org.kept.customer.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.customer.Match;
import org.kept.customer.domain.CustomerDecisions.Marks;

class MatchDecisionTest {

    private final DecisionTables tables = new DecisionTables();

    @ParameterizedTest(name = "rule {0}")
    @CsvSource({
        // rule, email, shared, name, company, phone, conflicts, consent, deal, protected, decision
        "Rule_01, true,  false, 1.0,  true,  true,  0, false, false, true,  REVIEW",
        "Rule_02, false, false, 0.95, false, true,  0, false, false, true,  REVIEW",
        "Rule_03, false, false, 0.95, true,  false, 0, false, false, true,  REVIEW",
        "Rule_04, true,  false, 1.0,  true,  true,  0, true,  false, false, REVIEW",
        "Rule_05, false, false, 0.95, true,  true,  0, true,  false, false, REVIEW",
        "Rule_06, true,  false, 1.0,  true,  true,  0, false, true,  false, REVIEW",
        "Rule_07, false, false, 0.95, true,  true,  0, false, true,  false, REVIEW",
        "Rule_08, true,  false, 0.4,  true,  false, 1, false, false, false, REVIEW",
        "Rule_09, true,  false, 0.97, false, false, 0, false, false, false, KNOWN",
        "Rule_10, true,  false, 0.0,  false, true,  0, false, false, false, KNOWN",
        "Rule_11, true,  false, 0.0,  true,  false, 0, false, false, false, KNOWN",
        "Rule_12, true,  false, 0.0,  false, false, 0, false, false, false, REVIEW",
        "Rule_13, true,  true,  1.0,  false, true,  0, false, false, false, KNOWN",
        "Rule_14, true,  true,  1.0,  true,  false, 0, false, false, false, REVIEW",
        "Rule_15, false, false, 1.0,  true,  true,  0, false, false, false, KNOWN",
        "Rule_16, false, false, 1.0,  true,  true,  1, false, false, false, REVIEW",
        "Rule_17, false, false, 1.0,  true,  false, 0, false, false, false, REVIEW",
        "Rule_18, false, false, 1.0,  false, false, 0, false, false, false, NEW"
    })
    void decidesByTheRuleThatIsMeant(
            String rule,
            boolean email,
            boolean shared,
            double name,
            boolean company,
            boolean phone,
            int conflicts,
            boolean consent,
            boolean deal,
            boolean guarded,
            Match.Kind decision) {
        var marks = new Marks(email, shared, name, company, phone, conflicts, consent, deal, guarded);

        assertThat(tables.match(marks)).isEqualTo(decision);
        assertThat(tables.fired()).containsExactly(rule);
    }

    @Test
    void neverTakesSomebodyForKnownByTheirNameAlone() {
        assertThat(tables.match(new Marks(false, false, 1.0, false, false, 0, false, false, false)))
                .isEqualTo(Match.Kind.NEW);
    }

    @Test
    void wantsMoreThanASharedMailbox() {
        assertThat(tables.match(new Marks(true, true, 0.0, true, false, 0, false, false, false)))
                .isEqualTo(Match.Kind.NEW);
    }
}
