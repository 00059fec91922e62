package org.kept.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class ComplaintApiIT {

    private static final String PATH = "/api/v1/complaints";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Customers customers;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Http care;

    @BeforeEach
    void signIn() {
        care = Http.as(port, "care");
    }

    @Test
    void a_complaint_is_taken_and_read_back_under_the_names_it_was_sent_by() {
        var taken = care.post(
                PATH,
                """
                {"customer":{"name":"Ada Hart %1$s","email":"ada-%1$s@example.org","phone":"+44 20 7946 0018"},"businessLine":"finance",
                 "subject":"Charged twice","text":"<script>alert(1)</script> Ärger & 日本 ‮","channel":"letter",
                 "receivedAt":"2026-11-20T16:40:00+00:00","remedySought":"My money back"}"""
                        .formatted(mark));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        String ref = Http.json(taken).get("ref").asText();
        assertThat(ref).matches("CMP-\\d{4}-\\d{6}");
        assertThat(taken.headers().firstValue("Location")).hasValue(PATH + "/" + ref);
        var read = Http.json(care.get(PATH + "/" + ref));
        assertThat(read.get("text").asText()).isEqualTo("<script>alert(1)</script> Ärger & 日本 ‮");
        assertThat(read.get("subject").asText()).isEqualTo("Charged twice");
        assertThat(read.get("businessLine").asText()).isEqualTo("finance");
        assertThat(read.get("channel").asText()).isEqualTo("letter");
        assertThat(read.get("remedySought").asText()).isEqualTo("My money back");
        assertThat(read.get("receivedAt").asText()).isEqualTo("2026-11-20T16:40:00Z");
        assertThat(read.get("customer").get("name").asText()).isEqualTo("Ada Hart " + mark);
        assertThat(read.get("clocks")).isNotEmpty().allSatisfy(clock -> {
            assertThat(clock.get("dueAt").asText()).isNotBlank();
            assertThat(clock.get("explanation").asText()).isNotBlank();
            assertThat(clock.get("paused").isBoolean()).isTrue();
        });
        assertThat(List.of("regimes", "points", "letters"))
                .allMatch(part -> read.get(part).isArray());
    }

    @Test
    void a_customer_of_ours_is_named_by_the_id_alone() {
        UUID known = customers.addContact(new Customers.NewContact(
                new Identity("Known", "Hart" + mark, "known-" + mark + "@example.org", null, null, null),
                null,
                null,
                "test"));
        var taken = care.post(PATH, "{\"customer\":\"%s\",\"text\":\"Late again\"}".formatted(known));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        var read = Http.json(care.get(PATH + "/" + Http.json(taken).get("ref").asText()));
        assertThat(read.get("customer").get("contactId").asText()).isEqualTo(known.toString());
        assertThat(read.get("customer").get("email").asText()).isEqualTo("known-" + mark + "@example.org");
    }

    @Test
    void the_same_key_is_the_same_complaint_and_other_words_under_it_are_a_conflict() {
        String body = body("key");
        var first = care.post(PATH, body, "Idempotency-Key", mark);
        var again = care.post(PATH, body, "Idempotency-Key", mark);
        var other = care.post(PATH, body.replace("Late", "Lost"), "Idempotency-Key", mark);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(count("key")).isEqualTo(1);
    }

    @Test
    void ten_posts_of_one_complaint_at_once_are_one_case() {
        String body = body("rush");
        List<CompletableFuture<HttpResponse<String>>> posts = IntStream.range(0, 10)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> care.post(PATH, body, "Idempotency-Key", "rush-" + mark)))
                .toList();
        var answers = posts.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(count("rush")).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = care.post(
                PATH,
                """
                {"customer":{"name":"%s","email":"x@","type":"king"},"businessLine":"magic","subject":"%s","channel":"owl",
                 "receivedAt":"2099-01-01T00:00:00Z","text":" ","remedySought":"%s"}"""
                        .formatted("x".repeat(201), "y".repeat(201), "z".repeat(2001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Http.json(answer).get("fields").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "customer.name",
                        "customer.email",
                        "customer.type",
                        "businessLine",
                        "subject",
                        "channel",
                        "receivedAt",
                        "remedySought");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"text":"Late"} | 422 | customer
            {"customer":{"name":"Nobody can answer"},"text":"Late"} | 422 | customer
            {"customer":"11111111-1111-4111-8111-111111111111","text":"Late"} | 422 | customer
            {"customer":"not an id","text":"Late"} | 422 | customer
            {"customer":{"email":"a@example.org"}} | 422 | text
            {"customer":{"email":"a@example.org"},"text":"%L"} | 422 | text
            {"customer":{"email":"a@example.org"},"text":"a\\u0000b"} | 400 | text
            {"customer":{"name":"a\\ud800b"},"text":"Late"} | 400 | customer.name
            {"customer":{"email":"a@example.org"},"text":"Late","ref":"CMP-2026-000001"} | 400 | ref
            {"customer":{"email":"a@example.org"},"text":"Late","receivedAt":"yesterday"} | 400 | receivedAt
            {"customer":{"email":"a@example.org"},"text":"Late","text":"Early"} | 400 |
            {"customer":["a"],"text":"Late"} | 400 |
            [] | 400 |
            nothing | 400 |""")
    void what_is_no_complaint_is_refused_in_words_and_nothing_is_kept(String body, int status, String field) {
        long before =
                jdbc.sql("select count(*) from app.complaint").query(Long.class).single();
        var answer = care.post(PATH, body.replace("%L", "x".repeat(20_001)), "Idempotency-Key", "bad-" + mark);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        if (field != null) {
            assertThat(Http.json(answer).get("fields").toString()).contains("\"" + field + "\"");
        }
        assertThat(answer.body()).doesNotContain("org.kept").doesNotContain("Exception");
        assertThat(jdbc.sql("select count(*) from app.complaint")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        // The key of a refused complaint is free for the mended one.
        assertThat(care.post(PATH, body("mended"), "Idempotency-Key", "bad-" + mark)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void outsiders_learn_nothing_of_a_complaint_and_can_do_nothing_with_it() {
        String ref = taken("own");
        String reason = "{\"reason\":\"Settled on the phone\"}";

        assertThat(Http.anybody(port).get(PATH + "/" + ref).statusCode()).isEqualTo(401);
        assertThat(Http.anybody(port).post(PATH, body("out")).statusCode()).isEqualTo(401);
        Http foreign = Http.as(port, "sales");
        for (String path : List.of("/" + ref, "/" + ref + "/bundle")) {
            assertThat(foreign.get(PATH + path).statusCode()).as(path).isEqualTo(404);
            assertThat(foreign.get(PATH + path.replace(ref, "CMP-2020-000001")).statusCode())
                    .isEqualTo(404);
        }
        for (String act : List.of("withdraw", "reopen", "escalate")) {
            assertThat(foreign.post(PATH + "/" + ref + "/" + act, reason).statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
        assertThat(foreign.get(PATH + "?q=" + mark).body()).doesNotContain(ref);
        assertThat(Http.json(foreign.get(PATH + "?q=" + mark)).get("count").asInt())
                .isZero();
        assertThat(Http.json(care.get(PATH + "/" + ref)).get("status").asText()).isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"withdraw", "reopen", "escalate"})
    void no_course_changes_without_a_reason(String act) {
        String ref = taken("why" + act);

        for (String body : List.of("{}", "{\"reason\":\"  \"}", "{\"reason\":\"" + "x".repeat(2_001) + "\"}")) {
            var answer = care.post(PATH + "/" + ref + "/" + act, body);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"reason\"");
        }
        assertThat(Http.json(care.get(PATH + "/" + ref)).get("status").asText()).isEqualTo("new");
    }

    @Test
    void a_complaint_is_withdrawn_once_and_the_second_time_is_told() {
        String ref = taken("withdrawn");
        String reason = "{\"reason\":\"%s\"}".formatted("They found the parcel. ".repeat(20));

        var withdrawn = care.post(PATH + "/" + ref + "/withdraw", reason);
        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(care.post(PATH + "/" + ref + "/withdraw", reason).statusCode())
                .isEqualTo(409);
        assertThat(care.post(PATH + "/" + ref + "/escalate", reason).statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_somebody_wrote_as_a_reason_is_in_no_variable_of_the_process() {
        String ref = taken("words");
        care.post(PATH + "/" + ref + "/withdraw", "{\"reason\":\"Ada %s rang\"}".formatted(mark));

        assertThat(jdbc.sql("select count(*) from public.act_hi_varinst where text_ like :mark")
                        .param("mark", "%" + mark + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void there_is_nothing_to_reopen_or_review_before_an_answer() {
        String ref = taken("early");
        String reason = "{\"reason\":\"I never accepted that\"}";

        assertThat(care.post(PATH + "/" + ref + "/reopen", reason).statusCode()).isEqualTo(409);
        assertThat(care.post(PATH + "/" + ref + "/escalate", reason).statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_list_finds_filters_and_pages() {
        for (int i = 0; i < 3; i++) {
            taken("list" + i);
        }
        var first = Http.json(care.get(PATH + "?q=" + mark + "&state=open&sort=received&limit=2"));
        var second = Http.json(care.get(PATH + "?q=" + mark + "&state=open&sort=received&limit=2&after="
                + first.get("next").asText()));

        assertThat(first.get("count").asInt()).isEqualTo(3);
        assertThat(first.get("items"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("stage").asText()).isNotBlank());
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(Http.json(care.get(PATH + "?q=" + mark + "&state=closed"))
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(Http.json(care.get(PATH + "?q=%25" + mark)).get("count").asInt())
                .isZero();
        for (String wrong : List.of("sort=password", "after=%27%3Bdrop", "state=lost")) {
            assertThat(care.get(PATH + "?" + wrong).statusCode()).as(wrong).isEqualTo(422);
        }
    }

    @Test
    void the_evidence_is_one_file() {
        String ref = taken("bundle");
        var answer = care.get(PATH + "/" + ref + "/bundle");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(ref + "-evidence.zip"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
    }

    private String body(String who) {
        return "{\"customer\":{\"name\":\"Ada\",\"email\":\"%s-%s@example.org\"},\"text\":\"Late\"}"
                .formatted(who, mark);
    }

    private String taken(String who) {
        var answer = care.post(PATH, body(who));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Http.json(answer).get("ref").asText();
    }

    private long count(String who) {
        return jdbc.sql("select count(*) from app.complaint where email = :email")
                .param("email", who + "-" + mark + "@example.org")
                .query(Long.class)
                .single();
    }
}
