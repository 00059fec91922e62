package org.kept.customer.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Touchpoints;
import org.kept.customer.Touchpoints.Touch;
import org.kept.promise.PauseReason;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KeptTest
class TouchResumesClocksIT {

    private static final Instant MONDAY_TEN = Instant.parse("2026-09-07T09:00:00Z");
    private static final String POLICY = "duplicate-review";

    private final CaseRef ref = new CaseRef(
            "TEST-2026-" + (100_000_000 + ThreadLocalRandom.current().nextInt(899_999_999)));

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Promises promises;

    @Autowired
    TestClock clock;

    @BeforeEach
    void aClockStandsStillForTheCustomer() {
        clock.setTo(MONDAY_TEN);
        promises.make(ref, POLICY, MONDAY_TEN);
        promises.pause(ref, POLICY, new PauseReason("awaiting your meter reading", "letter-7"), MONDAY_TEN);
        clock.setTo(MONDAY_TEN.plusSeconds(86_400));
    }

    @Test
    void whatTheCustomerSaysStartsTheClockAgain() {
        touch("in", clock.instant().minusSeconds(3_600));

        assertThat(promises.of(ref).get(0).state()).isEqualTo(PromiseState.OPEN);
        assertThat(promises.of(ref).get(0).explanation()).contains("paused 23 hours awaiting your meter reading");
    }

    @Test
    void whatWeSayOrWhatTheySaidBeforeDoesNot() {
        touch("out", clock.instant());
        touch("internal", clock.instant());
        touch("in", MONDAY_TEN.minusSeconds(60));

        assertThat(promises.of(ref).get(0).state()).isEqualTo(PromiseState.PAUSED);
    }

    private void touch(String direction, Instant at) {
        touchpoints.log(new Touch(at, direction, "email", "Meter reading", null, null, null, null, ref, null));
    }
}
