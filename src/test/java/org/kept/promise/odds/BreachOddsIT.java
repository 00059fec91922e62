package org.kept.promise.odds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.promise.BreachOdds;
import org.kept.promise.Clocks;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The odds of many promises are those of each case's own page, and past ones are told from what was known then. */
@KeptTest
class BreachOddsIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-06-01T09:00:00Z");
    private static final String POLICY = "duplicate-review";

    @Autowired
    BreachOdds odds;

    @Autowired
    Clocks clocks;

    @Autowired
    Promises promises;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from app.promise").update();
    }

    @Test
    void aListSaysWhatEachCasesPageSays() {
        for (int i = 0; i < 30; i++) {
            promised(i, MONDAY_TEN.plus(Duration.ofHours(i)), Duration.ofDays(1 + i % 14));
        }
        CaseRef open = ref(500);
        CaseRef late = ref(501);
        clock.setTo(MONDAY_TEN.plus(Duration.ofDays(40)));
        promises.make(late, POLICY, MONDAY_TEN);
        promises.make(open, POLICY, clock.instant().minus(Duration.ofDays(1)));

        List<BreachOdds.Risk> risks = odds.now(List.of(open, late, ref(999)));

        assertThat(risks).extracting(BreachOdds.Risk::ref).containsExactly(late, open);
        assertThat(risks.get(0).chance()).as("what is overdue has no odds").isNull();
        assertThat(risks.get(1).chance())
                .isNotNull()
                .isEqualTo(clocks.of(open).get(0).chance());
    }

    @Test
    void aPastMomentKnowsNothingOfWhatCameLater() {
        for (int i = 0; i < 25; i++) {
            promised(i, MONDAY_TEN, Duration.ofHours(30)); // All kept, and known by the first of July.
        }
        for (int i = 100; i < 110; i++) {
            promised(
                    i,
                    MONDAY_TEN.plus(Duration.ofDays(30)),
                    Duration.ofDays(60)); // Broken, which nobody knows in July.
        }
        clock.setTo(MONDAY_TEN.plus(Duration.ofDays(150)));

        List<BreachOdds.Answer> said = odds.replay(
                "TEST-", List.of(MONDAY_TEN.plus(Duration.ofDays(30)).plusSeconds(60)), 100);

        assertThat(said).hasSize(10).allSatisfy(answer -> {
            assertThat(answer.odds()).isZero();
            assertThat(answer.broken()).isTrue();
        });
        assertThat(odds.replay("OTHER-", List.of(MONDAY_TEN.plus(Duration.ofDays(31))), 100))
                .isEmpty();
        assertThat(odds.replay("TEST-", List.of(MONDAY_TEN.plus(Duration.ofMinutes(1))), 100))
                .as("too little was known at the beginning")
                .isEmpty();
    }

    private void promised(int number, Instant start, Duration took) {
        clock.setTo(start);
        promises.make(ref(number), POLICY, start);
        clock.setTo(start.plus(took));
        promises.fulfil(ref(number), POLICY, clock.instant());
    }

    private static CaseRef ref(int number) {
        return new CaseRef("TEST-2026-%06d".formatted(700_000 + number));
    }
}
