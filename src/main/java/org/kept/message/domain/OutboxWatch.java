package org.kept.message.domain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the outbox to those who watch Kept from outside: health says whether mail goes out, a gauge how much waits. */
@Component("outboxHealthIndicator")
class OutboxWatch implements HealthIndicator {

    private final OutboxDesk desk;

    OutboxWatch(OutboxDesk desk, MeterRegistry meters) {
        this.desk = desk;
        for (OutboxState state : OutboxState.values()) {
            Gauge.builder("kept.outbox", desk, outbox -> outbox.counts().get(state))
                    .tag("state", state.code())
                    .description("Mails in the outbox")
                    .register(meters);
        }
    }

    /** Always up: a mail server that is away is no reason to stop Kept; the detail says what to look at. */
    @Override
    public Health health() {
        Map<OutboxState, Long> counts = desk.counts();
        return Health.up()
                .withDetail("mail", desk.situation())
                .withDetail("waiting", counts.get(OutboxState.PENDING))
                .withDetail("dead", counts.get(OutboxState.DEAD))
                .build();
    }
}
