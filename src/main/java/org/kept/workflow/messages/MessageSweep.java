package org.kept.workflow.messages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kept.shared.play.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers messages that came before their subscriber as soon as there is one, and lets go of those whose time is over. */
@Component
public class MessageSweep implements Upkeep {

    private static final Logger log = LoggerFactory.getLogger(MessageSweep.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MessageStore store;
    private final MessageDelivery delivery;

    MessageSweep(JdbcClient jdbc, Clock clock, MessageStore store, MessageDelivery delivery) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.store = store;
        this.delivery = delivery;
    }

    /** Runs one sweep; each message in a transaction of its own, so that one that fails does not hold the others. */
    @Scheduled(fixedDelayString = "${kept.workflow.message-sweep:1000}")
    public void run() {
        Instant now = clock.instant();
        jdbc.sql("update app.workflow_message set state = 'EXPIRED' where state = 'WAITING' and expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
        for (String id : deliverable(now)) {
            try {
                store.retry(id);
            } catch (RuntimeException e) {
                log.warn(
                        "Process message {} could not be delivered: {}",
                        id,
                        e.getClass().getSimpleName());
                postpone(id, now, e);
            }
        }
    }

    /** Those with a subscriber in the engine, and those that a receiver takes by name. */
    private List<String> deliverable(Instant now) {
        List<String> names = List.copyOf(delivery.takers());
        return jdbc.sql(
                        """
                        select m.id from app.workflow_message m
                        where m.state = 'WAITING' and m.next_attempt <= :now and (
                            m.name = any (:names) or exists (
                                select 1 from public.act_ru_event_subscr s
                                join public.act_ru_execution p on p.id_ = s.proc_inst_id_
                                where s.event_type_ = 'message' and s.event_name_ = m.name
                                  and p.business_key_ = m.correlation))
                        order by m.received_at limit 200
                        """)
                .param("now", Timestamp.from(now))
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void postpone(String id, Instant now, RuntimeException error) {
        jdbc.sql(
                        """
                        update app.workflow_message set attempts = attempts + 1, last_error = :error,
                            next_attempt = cast(:now as timestamptz) + least(interval '1 hour', interval '5 seconds' * power(2, least(attempts, 20)))
                        where id = :id
                        """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("error", error.getClass().getSimpleName())
                .update();
    }

    @Override
    public Duration rhythm() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void keepUp() {
        run();
    }
}
