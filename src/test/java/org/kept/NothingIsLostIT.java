package org.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kept.support.SecondKept;

/** A real Kept is killed in the middle of its work and started again on the same folder. */
class NothingIsLostIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KILLS = 2;
    private static final int ROUNDS_BEFORE_A_KILL = 8;
    private static final int ROWS = 60;
    private static final String TALKED = "{\"answers\": {\"outcome\": \"connected\", \"channel\": \"phone\"}}";

    @TempDir
    Path folder;

    /** What was offered under each key, and the reference that was answered; null where the connection broke first. */
    private final Map<String, String> leads = new LinkedHashMap<>();

    private final List<String> doneTasks = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();
    private String importId;

    @Test
    void noCaseMessageImportRowOrAnswerIsLostOrDoubledByKills() throws IOException {
        try (SecondKept kept = new SecondKept(folder.resolve("data"))) {
            for (int round = 0; round < KILLS; round++) {
                kept.start();
                workUntilKilled(kept);
            }
            kept.start();

            everyLeadIsThereOnce(kept);
            everyRowIsAccountedFor(kept);
            everyAnswerAndMessageCountsOnce(kept);
            assertThat(get(kept, "/api/v1/forgotten").path("count").asInt()).isZero();
        }
    }

    /** Offers leads, answers tasks and sends messages without a pause; the process is killed while the next are under way. */
    private void workUntilKilled(SecondKept kept) throws IOException {
        if (importId == null) {
            HttpResponse<String> taken = kept.upload("/api/v1/leads/import", "sales", "leads.csv", rows());
            assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
            importId = JSON.readTree(taken.body()).path("id").asText();
        }
        CompletableFuture<Void> killer = new CompletableFuture<>();
        CompletableFuture<Void> death = killer.thenRunAsync(kept::kill);
        try {
            for (int round = 1; ; round++) {
                String key = "offer-" + (leads.size() + 1);
                leads.put(key, null);
                String ref = offer(kept, key);
                leads.put(key, ref);
                String task =
                        get(kept, "/api/v1/cases/" + ref).at("/steps/0/taskId").asText();
                expect(kept.send("POST", "/api/v1/tasks/" + task + "/complete", "sales", TALKED, Map.of()), 200, 204);
                doneTasks.add(task);
                expect(send(kept, ref), 202);
                messages.add(ref);
                if (round == ROUNDS_BEFORE_A_KILL) {
                    killer.complete(null);
                }
            }
        } catch (IOException killed) {
            assertThat(killer).as("the process ended by itself").isDone();
        }
        death.join();
    }

    private void everyLeadIsThereOnce(SecondKept kept) throws IOException {
        for (var lead : leads.entrySet()) {
            String ref = offer(kept, lead.getKey());
            assertThat(ref).isEqualTo(lead.getValue() == null ? ref : lead.getValue());
        }
        JsonNode listed = get(kept, "/api/v1/leads?q=offer-&limit=200");
        assertThat(listed.path("count").asInt()).isEqualTo(leads.size());
    }

    private void everyRowIsAccountedFor(SecondKept kept) throws IOException {
        kept.await(Duration.ofMinutes(2), () -> get(kept, "/api/v1/imports/" + importId)
                .path("state")
                .asText()
                .equals("done"));
        JsonNode report = get(kept, "/api/v1/imports/" + importId);
        assertThat(report.path("rows").asInt()).isEqualTo(ROWS);
        assertThat(report.path("done").asInt()).isEqualTo(ROWS);
        assertThat(report.path("failed").asInt()).isZero();
        assertThat(get(kept, "/api/v1/leads?q=row-&limit=200").path("count").asInt())
                .isEqualTo(ROWS);
    }

    private void everyAnswerAndMessageCountsOnce(SecondKept kept) throws IOException {
        for (String task : doneTasks) {
            expect(kept.send("POST", "/api/v1/tasks/" + task + "/complete", "sales", TALKED, Map.of()), 404, 409);
        }
        for (String ref : messages) {
            HttpResponse<String> again = expect(send(kept, ref), 202);
            assertThat(again.body()).contains("delivered");
        }
    }

    private static String rows() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(row -> "Row,Number-%1$d,Row %1$d Ltd,row-%1$d@rows-%1$d.example".formatted(row))
                .collect(Collectors.joining("\n", "First Name,Last Name,Company,Email\n", "\n"));
    }

    private String offer(SecondKept kept, String key) throws IOException {
        String lead =
                """
                {"firstName": "Ann", "lastName": "Of %1$s", "companyName": "%1$s Works Ltd", "email": "%1$s@%1$s.example", "source": "web", "message": "Please call"}
                """
                        .formatted(key);
        var response = kept.send("POST", "/api/v1/leads", "sales", lead, Map.of("Idempotency-Key", key));
        return JSON.readTree(expect(response, 201).body()).path("ref").asText();
    }

    private static HttpResponse<String> send(SecondKept kept, String ref) throws IOException {
        String message =
                "{\"id\": \"visit-%1$s\", \"name\": \"LeadActivity\", \"correlation\": \"%1$s\"}".formatted(ref);
        return kept.send("POST", "/api/v1/messages", "manager", message, Map.of());
    }

    private static JsonNode get(SecondKept kept, String path) throws IOException {
        return JSON.readTree(
                expect(kept.send("GET", path, "manager", null, Map.of()), 200).body());
    }

    private static HttpResponse<String> expect(HttpResponse<String> response, Integer... statuses) {
        assertThat(response.statusCode()).as(response.body()).isIn((Object[]) statuses);
        return response;
    }
}
