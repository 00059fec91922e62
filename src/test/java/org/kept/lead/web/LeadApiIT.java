package org.kept.lead.web;

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
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class LeadApiIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Http sales;

    @BeforeEach
    void signIn() {
        sales = Http.as(port, "sales");
    }

    @Test
    void a_lead_is_taken_and_read_back_with_every_field() {
        HttpResponse<String> taken = sales.post(
                "/api/v1/leads",
                """
                {"title":"Dr","firstName":"Ada","lastName":"Lovelace","companyName":"Engines %1$s","jobTitle":"CTO","email":"ada-%1$s@example.org",
                 "phone":"+44 20 7946 0018","website":"https://example.org","industry":"Software","employees":250,"city":"London","countryCode":"gb",
                 "source":"referral","sourceDetail":"Charles","estimatedValue":12500.50,"currencyCode":"GBP","productInterest":"Engine",
                 "message":"<script>alert(1)</script> Ärger & 日本","consent":true,"externalRef":"X-1"}"""
                        .formatted(mark));

        assertThat(taken.statusCode()).isEqualTo(201);
        String ref = Http.json(taken).get("ref").asText();
        assertThat(ref).matches("LEAD-\\d{4}-\\d{6}");
        assertThat(taken.headers().firstValue("Location")).hasValue("/api/v1/leads/" + ref);
        var lead = Http.json(sales.get("/api/v1/leads/" + ref));
        assertThat(lead.get("message").asText()).isEqualTo("<script>alert(1)</script> Ärger & 日本");
        assertThat(lead.get("countryCode").asText()).isEqualTo("GB");
        assertThat(lead.get("estimatedValue").decimalValue()).isEqualByComparingTo("12500.50");
        assertThat(lead.get("status").asText()).isNotBlank();
        assertThat(lead.get("rating").asText()).isNotBlank();
        assertThat(sales.get("/leads/" + ref).statusCode()).isNotEqualTo(500);
    }

    @Test
    void the_same_key_is_the_same_lead_and_other_words_under_it_are_a_conflict() {
        String body = "{\"lastName\":\"Key\",\"email\":\"key-" + mark + "@example.org\"}";
        var first = sales.post("/api/v1/leads", body, "Idempotency-Key", mark);
        var again = sales.post("/api/v1/leads", body, "Idempotency-Key", mark);
        var other = sales.post("/api/v1/leads", body.replace("Key\"", "Lock\""), "Idempotency-Key", mark);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(count("email_key = 'key-" + mark + "@example.org'")).isEqualTo(1);
    }

    @Test
    void ten_posts_of_one_lead_at_once_are_one_case() {
        String body = "{\"lastName\":\"Rush\",\"email\":\"rush-" + mark + "@example.org\"}";
        List<CompletableFuture<HttpResponse<String>>> posts = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> sales.post("/api/v1/leads", body, "Idempotency-Key", "rush-" + mark)))
                .toList();
        List<HttpResponse<String>> answers =
                posts.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(count("email_key = 'rush-" + mark + "@example.org'")).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = sales.post(
                "/api/v1/leads",
                "{\"lastName\":\"" + "x".repeat(300) + "\",\"email\":\"x@\",\"currencyCode\":\"QQQ\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Http.json(answer).get("fields").findValuesAsText("field"))
                .containsExactlyInAnyOrder("lastName", "email", "currencyCode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                {"lastName":"%L","email":"a@example.org"} | 422 | lastName
                {"lastName":"X","email":"not an address"} | 422 | email
                {"lastName":"X","email":"a@example.org, b@example.org"} | 422 | email
                {"lastName":"X","email":"a@example.org","estimatedValue":5,"currencyCode":"ZZZ"} | 422 | currencyCode
                {"lastName":"X","email":"a@example.org","countryCode":"QQ"} | 422 | countryCode
                {"lastName":"X","email":"a@example.org","employees":-1} | 422 | employees
                {"lastName":"X","email":"a@example.org","estimatedValue":-1} | 422 | estimatedValue
                {"lastName":"X","email":"a@example.org","id":"1"} | 400 | id
                {"lastName":"X","lastName":"Y","email":"a@example.org"} | 400 |
                {"lastName":"a\\u0000b","email":"a@example.org"} | 400 | lastName
                {"lastName":"a\\ud800b","email":"a@example.org"} | 400 | lastName
                {"lastName":"X","employees":"many"} | 400 | employees
                {"lastName":"X"} trailing | 400 |
                {"lastName":"X","estimatedValue":NaN} | 400 |
                {"lastName":"X","receivedAt":"9999-99-99"} | 400 | receivedAt
                [] | 400 |
                nothing | 400 |""")
    void what_is_no_lead_is_refused_in_words_and_changes_nothing(String body, int status, String field) {
        long before = count("true");
        var answer = sales.post("/api/v1/leads", body.replace("%L", "x".repeat(300)));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        if (field != null) {
            assertThat(Http.json(answer).get("fields").toString()).contains("\"" + field + "\"");
        }
        assertThat(answer.body()).doesNotContain("org.kept").doesNotContain("Exception");
        assertThat(count("true")).isEqualTo(before);
    }

    @Test
    void deep_and_huge_json_is_refused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        String digits = "{\"lastName\":\"X\",\"estimatedValue\":" + "9".repeat(100_000) + "}";

        assertThat(sales.post("/api/v1/leads", "{\"lastName\":" + deep + "}").statusCode())
                .isEqualTo(400);
        assertThat(sales.post("/api/v1/leads", digits).statusCode()).isBetween(400, 422);
    }

    @Test
    void outsiders_learn_nothing_of_a_lead() {
        var taken = sales.post("/api/v1/leads", "{\"lastName\":\"Own\",\"email\":\"own-" + mark + "@example.org\"}");
        String ref = Http.json(taken).get("ref").asText();

        assertThat(Http.anybody(port).get("/api/v1/leads/" + ref).statusCode()).isEqualTo(401);
        assertThat(sales.get("/api/v1/leads/LEAD-2020-000001").statusCode()).isEqualTo(404);
        assertThat(sales.get("/api/v1/leads/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_finds_filters_and_pages() {
        for (int i = 0; i < 3; i++) {
            sales.post(
                    "/api/v1/leads",
                    "{\"lastName\":\"List%s\",\"email\":\"list-%s-%s@example.org\",\"source\":\"event\"}"
                            .formatted(mark, i, mark));
        }
        var first = Http.json(sales.get("/api/v1/leads?q=List" + mark + "&source=event&sort=name&limit=2"));
        var second = Http.json(sales.get("/api/v1/leads?q=List" + mark + "&source=event&sort=name&limit=2&after="
                + first.get("next").asText()));

        assertThat(first.get("count").asInt()).isEqualTo(3);
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(sales.get("/api/v1/leads?sort=password").statusCode()).isEqualTo(422);
        assertThat(sales.get("/api/v1/leads?after=%27%3Bdrop").statusCode()).isEqualTo(422);
        assertThat(Http.json(sales.get("/api/v1/leads?q=%25%25%25" + mark))
                        .get("count")
                        .asInt())
                .isZero();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from app.lead where " + condition)
                .query(Long.class)
                .single();
    }
}
