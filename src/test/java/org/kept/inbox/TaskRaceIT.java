package org.kept.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Rounds;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class TaskRaceIT {

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void deploy() {
        rounds.deploy();
    }

    @AfterEach
    void clear() {
        rounds.clear();
    }

    @Test
    void letsExactlyOneOfTwoPeopleFinishATask() throws Exception {
        for (int round = 0; round < 3; round++) {
            CaseRef ref = rounds.open("Beta", 1);
            String path = "/api/v1/tasks/" + rounds.task(ref) + "/complete";
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<ResponseEntity<JsonNode>>> both =
                    List.of(finish(path, "sales", together), finish(path, "priya", together));
            var pool = Executors.newFixedThreadPool(2);
            List<ResponseEntity<JsonNode>> answers =
                    pool.invokeAll(both).stream().map(TaskRaceIT::get).toList();
            pool.shutdown();

            assertThat(answers)
                    .extracting(answer -> answer.getStatusCode().value())
                    .containsExactlyInAnyOrder(200, 409);
            String winner = answers.get(0).getStatusCode().is2xxSuccessful() ? "sales" : "priya";
            assertThat(cases.dataOf(ref)).containsEntry("finding", "found by " + winner);
            ResponseEntity<JsonNode> loser = answers.get("sales".equals(winner) ? 1 : 0);
            assertThat(loser.getHeaders().getContentType().toString()).startsWith("application/problem+json");
        }
    }

    @Test
    void tellsWhoMeetsALockedTaskThatSomebodyElseIsAtIt() {
        String id = rounds.task(rounds.open("Beta", 1));

        ResponseEntity<JsonNode> answer = transaction.execute(locked -> {
            jdbc.sql("select id_ from public.act_ru_task where id_ = ? for update")
                    .param(id)
                    .query(String.class)
                    .single();
            return http.withBasicAuth("sales", "kept")
                    .postForEntity(
                            "/api/v1/tasks/" + id + "/complete",
                            Map.of("answers", Map.of("finding", "ok")),
                            JsonNode.class);
        });

        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getBody().get("detail").asText()).contains("Somebody else");
    }

    @Test
    void worksOnATaskFromClaimToDone() {
        CaseRef ref = rounds.open("Beta", 7);
        String id = rounds.task(ref);
        var sales = http.withBasicAuth("sales", "kept");

        JsonNode list = sales.getForObject("/api/v1/inbox?queue=team", JsonNode.class);
        assertThat(list.get("count").asInt()).isEqualTo(1);
        assertThat(list.at("/items/0/ref").asText()).isEqualTo(ref.value());
        assertThat(list.at("/items/0/teams/0").asText()).isEqualTo("sales-dev");

        JsonNode task = sales.getForObject("/api/v1/tasks/" + id, JsonNode.class);
        assertThat(task.at("/form/components/0/key").asText()).isEqualTo("finding");
        assertThat(sales.postForEntity("/api/v1/tasks/" + id + "/claim", null, JsonNode.class)
                        .getBody()
                        .get("assignee")
                        .asText())
                .isEqualTo("sales");
        assertThat(http.withBasicAuth("priya", "kept")
                        .postForEntity("/api/v1/tasks/" + id + "/claim", null, JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);

        var refused =
                sales.postForEntity("/api/v1/tasks/" + id + "/complete", Map.of("answers", Map.of()), JsonNode.class);
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody().at("/fields/0/field").asText()).isEqualTo("finding");

        assertThat(sales.postForEntity(
                                "/api/v1/tasks/" + id + "/complete",
                                Map.of("answers", Map.of("finding", "ok")),
                                JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(sales.postForEntity(
                                "/api/v1/tasks/" + id + "/complete",
                                Map.of("answers", Map.of("finding", "ok")),
                                JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(409);

        JsonNode file = sales.getForObject("/api/v1/cases/" + ref, JsonNode.class);
        assertThat(file.get("state").asText()).isEqualTo("open");
        assertThat(file.at("/steps/0/name").asText()).isEqualTo("Decide");
        assertThat(file.at("/steps/0/phase").asText()).isEqualTo("Decide");
        assertThat(file.at("/phases/0/state").asText()).isEqualTo("done");
        assertThat(file.get("timeline").toString()).contains("Sally Marsh");
    }

    @Test
    void answersStrangersAsIfNothingWereThere() {
        CaseRef ref = rounds.open("Beta", 7);
        var mona = http.withBasicAuth("mona", "kept");

        for (String path : List.of(
                "/api/v1/cases/" + ref,
                "/api/v1/cases/TEST-2026-999997",
                "/api/v1/tasks/" + rounds.task(ref),
                "/api/v1/tasks/none")) {
            assertThat(mona.getForEntity(path, JsonNode.class).getStatusCode().value())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(mona.getForObject("/api/v1/inbox?queue=all", JsonNode.class)
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(mona.getForEntity("/api/v1/inbox?queue=theirs", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(mona.getForEntity("/api/v1/inbox?limit=many", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isIn(400, 422);
        assertThat(mona.getForObject("/api/v1/forgotten", JsonNode.class)
                        .get("count")
                        .asInt())
                .isZero();
    }

    private Callable<ResponseEntity<JsonNode>> finish(String path, String who, CyclicBarrier together) {
        return () -> {
            together.await();
            return http.withBasicAuth(who, "kept")
                    .postForEntity(path, Map.of("answers", Map.of("finding", "found by " + who)), JsonNode.class);
        };
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
