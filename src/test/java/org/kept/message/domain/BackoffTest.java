package org.kept.message.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waits_grow_from_a_minute_to_half_a_day_and_then_end() {
        assertThat(IntStream.rangeClosed(1, 5)
                        .mapToObj(attempt -> Backoff.after(attempt).orElseThrow()))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(12));
        assertThat(Backoff.after(6)).isEmpty();
    }
}
