package org.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.support.SecondKept;

/** A real Kept is killed in the middle of its work and started again on the same folder. */
class NothingIsLostIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 2;

    @TempDir
    Path folder;

    /** What the client knows: the answer to each key, or nothing where the connection broke before one came. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, Boolean> sent = new LinkedHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @Test
    void noLeadOfferedToAKilledKeptIsLostOrDoubled() throws IOException {
        try (SecondKept kept = new SecondKept(folder.resolve("data"))) {
            for (int round = 0; round < KILLS; round++) {
                kept.start();
                offerUntilKilled(kept, 15);
            }
            kept.start();

            for (String key : sent.keySet()) {
                String ref = offer(kept, key);
                assertThat(ref).isEqualTo(acknowledged.getOrDefault(key, ref));
            }
            JsonNode inbox = get(kept, "/api/v1/inbox?queue=all&limit=200");
            assertThat(inbox.path("count").asInt()).isEqualTo(sent.size());
            assertThat(get(kept, "/api/v1/forgotten").path("count").asInt()).isZero();
        }
    }

    /** Offers leads without a pause; after some answers the process is killed while the next ones are under way. */
    private void offerUntilKilled(SecondKept kept, int answersBefore) {
        CompletableFuture<Void> killer = new CompletableFuture<>();
        CompletableFuture<Void> death = killer.thenRunAsync(kept::kill);
        try {
            for (int answers = 0; ; answers++) {
                String key = "offer-" + number.incrementAndGet();
                sent.put(key, true);
                acknowledged.put(key, offer(kept, key));
                if (answers == answersBefore) {
                    killer.complete(null);
                }
            }
        } catch (IOException killed) {
            assertThat(killer).as("the process ended by itself").isDone();
        }
        death.join();
    }

    private String offer(SecondKept kept, String key) throws IOException {
        String lead =
                """
                {"firstName": "Ann", "lastName": "Of %s", "companyName": "%s Works Ltd", "email": "%s@%s.example", "source": "web", "message": "Please call"}
                """
                        .formatted(key, key, key, key);
        var response = kept.send("POST", "/api/v1/leads", "sales", lead, Map.of("Idempotency-Key", key));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return JSON.readTree(response.body()).path("ref").asText();
    }

    private JsonNode get(SecondKept kept, String path) throws IOException {
        var response = kept.send("GET", path, "manager", null, Map.of());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
