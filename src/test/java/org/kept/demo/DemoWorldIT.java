package org.kept.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Ten days of work through the real engine. */
@KeptTest
class DemoWorldIT {

    private static final Instant END = Instant.parse("2027-06-18T12:00:00Z");

    @Autowired
    DemoWorld world;

    @Test
    void plays() {
        WorldReport report = world.play(WorldOrder.days(10, END, 7).marked("One"), day -> {});
        System.err.println(report);
        assertThat(report.total()).isPositive();
    }
}
