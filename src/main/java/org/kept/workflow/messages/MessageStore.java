package org.kept.workflow.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.kept.shared.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps process messages in the table {@code workflow_message} from their arrival to their delivery or expiry. */
@Service
class MessageStore implements ProcessMessages {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final MessageDelivery delivery;

    MessageStore(JdbcClient jdbc, ObjectMapper json, Clock clock, MessageDelivery delivery) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.delivery = delivery;
    }

    private record Known(String contentHash, String state) {}

    @Override
    @Transactional
    public State accept(ProcessMessages.Message message) {
        String payload = write(new TreeMap<>(message.payload()));
        String hash = ContentHash.of(message.name() + "\n" + message.correlation() + "\n" + payload);
        if (!insert(message, payload, hash)) {
            return stateOfFirst(message.id(), hash);
        }
        if (!delivery.deliver(message)) {
            return State.WAITING;
        }
        markDelivered(message.id());
        return State.DELIVERED;
    }

    private boolean insert(ProcessMessages.Message message, String payload, String hash) {
        Instant now = clock.instant();
        return jdbc.sql(
                                """
                        insert into app.workflow_message
                            (id, name, correlation, payload, content_hash, state, received_at, expires_at, next_attempt)
                        values (?, ?, ?, cast(? as jsonb), ?, 'WAITING', ?, ?, ?)
                        on conflict do nothing
                        """)
                        .params(
                                message.id(),
                                message.name(),
                                message.correlation(),
                                payload,
                                hash,
                                Timestamp.from(now),
                                Timestamp.from(now.plus(message.ttl())),
                                Timestamp.from(now))
                        .update()
                == 1;
    }

    private State stateOfFirst(String id, String hash) {
        Known known = jdbc.sql("select content_hash, state from app.workflow_message where id = ?")
                .param(id)
                .query(Known.class)
                .single();
        if (!known.contentHash().equals(hash)) {
            throw new ConflictException("A message with this id was taken before, with other content");
        }
        return State.valueOf(known.state());
    }

    /** Delivers one message that waits, if it can be delivered now; run in a transaction of its own. */
    @Transactional
    public boolean retry(String id) {
        var waiting = jdbc.sql(
                        """
                        select id, name, correlation, payload::text as payload from app.workflow_message
                        where id = ? and state = 'WAITING' for update skip locked
                        """)
                .param(id)
                .query((row, number) -> new ProcessMessages.Message(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("correlation"),
                        read(row.getString("payload")),
                        Duration.ZERO))
                .optional();
        if (waiting.isEmpty() || !delivery.deliver(waiting.get())) {
            return false;
        }
        markDelivered(id);
        return true;
    }

    private void markDelivered(String id) {
        jdbc.sql(
                        "update app.workflow_message set state = 'DELIVERED', delivered_at = ?, last_error = null where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    private String write(Map<String, Object> payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The payload cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String payload) {
        try {
            return json.readValue(payload, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored payload cannot be read", e);
        }
    }
}
