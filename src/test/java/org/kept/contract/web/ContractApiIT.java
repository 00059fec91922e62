package org.kept.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.customer.Customers;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class ContractApiIT {

    private static final String CONTRACTS = "/api/v1/contracts";

    @LocalServerPort
    private int port;

    @Autowired
    private Customers customers;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate end = LocalDate.now().plusDays(200);
    private UUID account;
    private Http desk;

    @BeforeEach
    void signIn() {
        desk = Http.as(port, "renata");
        account = customers.addAccount(new Customers.NewAccount("Api " + mark, null, null, 5, "renata"));
    }

    @Test
    void a_contract_is_entered_and_read_back_with_its_dates_lines_and_clocks() {
        var entered = desk.post(
                CONTRACTS,
                body("\"lines\":[{\"product\":\"<b>Lens</b> & 日本\",\"quantity\":4,\"unitPrice\":3000}],"
                        + "\"entitlements\":[{\"policy\":\"support-gold\",\"casesPerTerm\":10}],"
                        + "\"marks\":{\"usage\":2,\"relationship\":4},"));

        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        String ref = ref(entered);
        assertThat(ref).matches("CON-\\d{4}-\\d{6}");
        assertThat(entered.headers().firstValue("Location")).hasValue(CONTRACTS + "/" + ref);
        JsonNode contract = Http.json(desk.get(CONTRACTS + "/" + ref));
        assertThat(contract.at("/lines/0/product").asText()).isEqualTo("<b>Lens</b> & 日本");
        assertThat(contract.at("/entitlements/0/casesLeft").asInt()).isEqualTo(10);
        assertThat(contract.at("/renewal/endsOn").asText()).isEqualTo(end.toString());
        assertThat(contract.at("/renewal/noticeOn").asText())
                .isEqualTo(end.minusDays(60).toString());
        assertThat(contract.at("/renewal/yearly").decimalValue()).isEqualByComparingTo("12000");
        assertThat(contract.at("/renewal/state").asText()).isEqualTo("sleeping");
        assertThat(contract.at("/renewal/health/unknown").toString()).isEqualTo("[\"worth\",\"payment\"]");
        assertThat(contract.at("/renewal/uplift/blocked").asBoolean()).isFalse();
        assertThat(contract.get("terms")).hasSize(1);
        assertThat(contract.get("clocks").isArray()).isTrue();
    }

    @Test
    void the_same_key_is_the_same_contract_and_another_under_it_is_a_conflict() {
        var first = desk.post(CONTRACTS, body(""), "Idempotency-Key", mark);
        var again = desk.post(CONTRACTS, body(""), "Idempotency-Key", mark);
        var other = desk.post(CONTRACTS, body("\"paymentTerms\":\"other\","), "Idempotency-Key", mark);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(count("account_id = '" + account + "'")).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var answer = desk.post(
                CONTRACTS,
                "{\"name\":\"%s\",\"currency\":\"QQQ\",\"value\":-1,\"type\":\"gift\",\"owner\":\"nobody\",\"marks\":{\"usage\":9}}"
                        .formatted("x".repeat(300)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Http.json(answer).get("fields").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "accountId",
                        "name",
                        "startDate",
                        "endDate",
                        "value",
                        "currency",
                        "type",
                        "owner",
                        "marks.usage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                {"colour":"red"} | 400 | colour
                {"name":"a\\u0000b"} | 400 | name
                {"name":"a\\ud800b"} | 400 | name
                {"noticeDays":"many"} | 400 | noticeDays
                {"endDate":"9999-99-99"} | 400 | endDate
                {"accountId":"1; drop table app.contract"} | 400 | accountId
                {"accountId":"00000000-0000-4000-8000-000000000000"} | 422 | accountId
                {"value":99999999999999999999} | 422 | value
                {"lines":[{}]} | 422 | lines
                [] | 400 |
                nothing | 400 |""")
    void what_is_no_contract_is_refused_in_words_and_changes_nothing(String body, int status, String field) {
        long before = count("true");
        var answer = desk.post(CONTRACTS, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        if (field != null) {
            assertThat(Http.json(answer).get("fields").toString()).contains("\"" + field + "\"");
        }
        assertThat(answer.body()).doesNotContain("org.kept").doesNotContain("Exception");
        assertThat(count("true")).isEqualTo(before);
    }

    @Test
    void an_amendment_moves_the_dates_and_stands_in_the_versions() {
        String ref = ref(desk.post(CONTRACTS, body("")));
        LocalDate later = end.plusDays(60);
        var amended = desk.post(
                CONTRACTS + "/" + ref + "/amend",
                "{\"reason\":\"Co-terminated\",\"endDate\":\"%s\",\"noticeDays\":90}".formatted(later));

        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
        assertThat(Http.json(amended).at("/renewal/noticeOn").asText())
                .isEqualTo(later.minusDays(90).toString());
        assertThat(Http.json(amended).at("/versions/0/reason").asText()).isEqualTo("Co-terminated");
        var wrong = desk.post(CONTRACTS + "/" + ref + "/amend", "{\"value\":-5,\"upliftCapPercent\":200}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Http.json(wrong).get("fields").findValuesAsText("field"))
                .contains("reason", "value", "upliftCapPercent");
    }

    @Test
    void a_notice_in_time_ends_the_contract_with_its_term() {
        String ref = ref(desk.post(CONTRACTS, body("")));
        var noticed = desk.post(
                CONTRACTS + "/" + ref + "/notice",
                "{\"receivedAt\":\"%sT09:00:00Z\",\"channel\":\"email\",\"reason\":\"Too dear\"}"
                        .formatted(LocalDate.now().minusDays(1)));

        assertThat(noticed.statusCode()).as(noticed.body()).isEqualTo(200);
        assertThat(Http.json(noticed).at("/renewal/decision").asText()).isEqualTo("notice");
        assertThat(Http.json(noticed).get("status").asText()).isEqualTo("in_notice");
    }

    @Test
    void outsiders_and_colleagues_of_other_teams_learn_nothing_of_a_contract() {
        String ref = ref(desk.post(CONTRACTS, body("")));

        assertThat(Http.anybody(port).get(CONTRACTS + "/" + ref).statusCode()).isEqualTo(401);
        for (String path : new String[] {"/" + ref, "/CON-2020-000001", "/nonsense"}) {
            assertThat(Http.as(port, "dora").get(CONTRACTS + path).statusCode()).isEqualTo(404);
        }
        assertThat(Http.as(port, "dora")
                        .post(CONTRACTS + "/" + ref + "/notice", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.json(Http.as(port, "dora").get(CONTRACTS + "?q=" + mark))
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(Http.as(port, "manager").get(CONTRACTS + "/" + ref).statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_list_finds_filters_and_pages() {
        for (int i = 0; i < 3; i++) {
            desk.post(CONTRACTS, body("\"externalRef\":\"" + mark + i + "\","));
        }
        JsonNode first = Http.json(desk.get(CONTRACTS + "?q=" + mark + "&sort=notice&limit=2"));
        JsonNode second = Http.json(desk.get(CONTRACTS + "?q=" + mark + "&sort=notice&limit=2&after="
                + first.get("next").asText()));

        assertThat(first.get("count").asInt()).isEqualTo(3);
        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
        assertThat(Http.json(desk.get(CONTRACTS + "?accountId=" + account + "&status=expired"))
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(desk.get(CONTRACTS + "?sort=password").statusCode()).isEqualTo(422);
        assertThat(desk.get(CONTRACTS + "?after=%27%3Bdrop").statusCode()).isEqualTo(422);
        assertThat(desk.get(CONTRACTS + "?endsBefore=soon").statusCode()).isEqualTo(400);
    }

    private String body(String more) {
        return """
                {"accountId":"%s","name":"Api %s",%s"type":"service","startDate":"%s","endDate":"%s","noticeDays":60,"autoRenew":true,
                 "value":12000,"currency":"GBP","segment":"mid","customerType":"business"}"""
                .formatted(account, mark, more, end.minusYears(1).plusDays(1), end);
    }

    private static String ref(HttpResponse<String> entered) {
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
        return Http.json(entered).get("ref").asText();
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from app.contract where " + condition)
                .query(Long.class)
                .single();
    }
}
