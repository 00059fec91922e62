package org.kept.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.kept.staff.signin.SignInThrottle.Attempt;

class SignInThrottleTest {

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");

    private final SignInThrottle throttle = new SignInThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void sixMistakesFromOneAddressAreEnoughForAWhile() {
        Attempt attempt = new Attempt("sales", "192.0.2.1", null);
        fail(attempt, 5);
        assertThat(throttle.wait(attempt)).isZero();
        fail(attempt, 1);
        assertThat(throttle.wait(attempt)).isPositive();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttle.wait(attempt)).isZero();
    }

    @Test
    void thePersonIsNotHeldOffElsewhereAndOthersNotAtTheSamePlace() {
        fail(new Attempt("sales", "192.0.2.1", null), 6);
        assertThat(throttle.wait(new Attempt("sales", "192.0.2.2", null))).isZero();
        assertThat(throttle.wait(new Attempt("manager", "192.0.2.1", null))).isZero();
    }

    @Test
    void oneAddressCannotTryManyNames() {
        for (int name = 0; name < 60; name++) {
            fail(new Attempt("name" + name, "192.0.2.1", null), 1);
        }
        assertThat(throttle.wait(new Attempt("another", "192.0.2.1", null))).isPositive();
        assertThat(throttle.wait(new Attempt("another", "192.0.2.2", null))).isZero();
    }

    @Test
    void manyAddressesCannotTryOneNameAndAKnownBrowserStillGetsIn() {
        for (int address = 0; address < 100; address++) {
            fail(new Attempt("sales", "198.51.100." + address, null), 1);
        }
        assertThat(throttle.wait(new Attempt("sales", "192.0.2.9", null))).isPositive();
        assertThat(throttle.wait(new Attempt("sales", "192.0.2.9", "a browser used before")))
                .isZero();
    }

    @Test
    void neighboursOfOneIpv6NetworkCountAsOne() {
        for (int host = 0; host < 6; host++) {
            fail(new Attempt("sales", "2001:db8:1:2:0:0:0:" + host, null), 1);
        }
        assertThat(throttle.wait(new Attempt("sales", "2001:db8:1:2:ffff:0:0:1", null)))
                .isPositive();
        assertThat(throttle.wait(new Attempt("sales", "2001:db8:1:3:0:0:0:1", null)))
                .isZero();
    }

    private void fail(Attempt attempt, int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed(attempt);
        }
    }
}
