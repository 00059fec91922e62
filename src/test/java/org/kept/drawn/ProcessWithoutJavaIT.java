package org.kept.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.customer.Customers.NewContact;
import org.kept.customer.Identity;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that an analyst drew works like any other: cases, inbox, facts, promises, letters, customer page, search and numbers. */
@KeptTest
class ProcessWithoutJavaIT {

    private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private Customers customers;

    @Autowired
    private Promises promises;

    @Autowired
    private TestClock clock;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private UUID ada;
    private Http care;

    @BeforeEach
    void deployed() {
        clock.setTo(MONDAY);
        HttpResponse<String> answer = Favours.deploy(port);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        ada = customers.addContact(new NewContact(
                new Identity("Ada", "Hart" + mark, "ada-" + mark + "@example.org", null, null, null),
                null,
                null,
                "test"));
        care = Http.as(port, "care");
    }

    @Test
    void a_small_favour_goes_from_the_request_to_the_letter_and_every_page_knows_it() {
        CaseRef ref = begin("a window seat", "small", "\"value\": 120.5, \"currency\": \"EUR\"");

        assertThat(ref.value()).startsWith("FAV-2027-");
        assertThat(cases.find(ref).orElseThrow()).satisfies(it -> {
            assertThat(it.title()).isEqualTo("Favour for Ada Hart" + mark + ": a window seat");
            assertThat(it.contactId()).isEqualTo(ada);
            assertThat(it.value()).isEqualByComparingTo("120.50");
            assertThat(it.currency()).isEqualTo("EUR");
            assertThat(it.team()).isEqualTo("customer-care");
            assertThat(it.owner()).isEqualTo("care");
            assertThat(it.phase()).isEqualTo("Look");
            assertThat(it.nextStep()).isEqualTo("Look at the favour");
        });

        complete(ref, "Look at the favour", "{\"kind\": \"small\", \"effort\": 2}");
        complete(ref, "Do the favour", "{\"said\": \"It is yours.\"}");

        JsonNode file = Http.json(care.get("/api/v1/cases/" + ref));
        assertThat(file.at("/state").asText()).isEqualTo("closed");
        assertThat(file.at("/outcome").asText()).isEqualTo("granted");
        assertThat(file.at("/promises/0/state").asText()).isEqualTo("KEPT");
        assertThat(file.at("/timeline").findValuesAsText("text"))
                .anyMatch(text -> text.contains("Your wish: a window seat"))
                .anyMatch(text -> text.contains("It came to “Favour done”"));
        assertThat(jdbc.sql("select title || ' ' || state from app.message_letter where ref = ?")
                        .param(ref.value())
                        .query(String.class)
                        .list())
                .containsExactly("Your wish: a window seat (" + ref + ") mailed");
        assertThat(Http.json(Http.as(port, "manager").get("/api/v1/forgotten")).toString())
                .doesNotContain(ref.value());
    }

    @Test
    void the_table_reads_what_people_said_and_takes_the_branch_it_should() {
        CaseRef large = begin("a new roof", "small", "\"value\": 9");
        complete(large, "Look at the favour", "{\"kind\": \"large\", \"effort\": 8}");
        assertThat(cases.find(large).orElseThrow().nextStep()).isEqualTo("Grant the large favour");
        assertThat(told(large)).anyMatch(text -> text.contains("Large instead of Small"));

        CaseRef hard = begin("the moon", "small", "\"value\": 9");
        complete(hard, "Look at the favour", "{\"kind\": \"small\", \"effort\": 41}");
        assertThat(cases.find(hard).orElseThrow().outcome()).isEqualTo("Declined");

        CaseRef late = begin("yesterday", "small", "\"wantedOn\": \"2025-12-31\"");
        complete(late, "Look at the favour", "{\"kind\": \"small\", \"effort\": 1}");
        assertThat(cases.find(late).orElseThrow().outcome()).isEqualTo("Declined");
    }

    @Test
    void what_takes_too_long_is_a_broken_promise() {
        CaseRef ref = begin("patience", "small", "\"value\": 9");
        assertThat(promises.of(ref)).singleElement().satisfies(promise -> {
            assertThat(promise.policy()).isEqualTo("favour-done");
            assertThat(promise.state()).isEqualTo(PromiseState.OPEN);
            assertThat(promise.dueAt()).isBetween(MONDAY.plus(Duration.ofDays(3)), MONDAY.plus(Duration.ofDays(4)));
        });

        clock.advance(Duration.ofDays(8));
        complete(ref, "Look at the favour", "{\"kind\": \"small\", \"effort\": 2}");
        complete(ref, "Do the favour", "{\"said\": \"Sorry for the wait.\"}");

        assertThat(promises.of(ref)).singleElement().satisfies(promise -> assertThat(promise.state())
                .isEqualTo(PromiseState.BROKEN));
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("granted");
    }

    @Test
    void the_page_begins_a_case_and_what_was_typed_stays_when_it_is_refused() {
        Visitor visitor = signedIn("care");
        assertThat(visitor.get("/cases/new").body())
                .contains("/cases/new/favour")
                .doesNotContain("/cases/new/leadHandling");
        String page = "/cases/new/favour?customer=" + ada;
        assertThat(visitor.get(page).body()).contains("What is wished for").contains("Ada Hart" + mark);

        HttpResponse<String> refused = visitor.post(
                page,
                "/cases/new/favour",
                Map.of(
                        "contact",
                        "Nobody " + mark,
                        "answers",
                        "{\"wish\": \"tea\"}",
                        "once",
                        UUID.randomUUID().toString()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nobody " + mark).contains("There is none of this name");

        refused = visitor.post(
                page, "/cases/new/favour", Map.of("contact", "Ada Hart" + mark, "answers", "{\"wish\": \"tea\"}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("How large is needed").contains("tea");

        Map<String, String> good = Map.of(
                "contact",
                "Ada Hart" + mark,
                "answers",
                "{\"wish\": \"tea\", \"kind\": \"small\"}",
                "once",
                UUID.randomUUID().toString());
        HttpResponse<String> begun = visitor.post(page, "/cases/new/favour", good);
        assertThat(begun.statusCode()).isEqualTo(302);
        String where = begun.headers().firstValue("Location").orElseThrow();
        assertThat(where).contains("/cases/FAV-");
        assertThat(visitor.post(page, "/cases/new/favour", good).headers().firstValue("Location"))
                .hasValue(where);

        String file = visitor.get(where.substring(where.indexOf("/cases"))).body();
        assertThat(file).contains("Favour for Ada Hart" + mark + ": tea").contains("Look at the favour");
        assertThat(visitor.get(where.substring(where.indexOf("/cases")) + "?tab=record")
                        .body())
                .contains("What is wished for")
                .contains("Small");
    }

    @Test
    void customer_page_search_inbox_and_numbers_know_the_case() {
        CaseRef ref = begin("a good seat", "small", "\"value\": 9");
        complete(ref, "Look at the favour", "{\"kind\": \"small\", \"effort\": 2}");
        Visitor visitor = signedIn("care");
        assertThat(visitor.get("/customers/" + ada).body())
                .contains("a good seat")
                .contains(ref.value());
        assertThat(visitor.get("/cases?q=" + ref).body()).contains("a good seat");
        assertThat(visitor.get("/inbox?queue=team").body()).contains("Do the favour");
        clock.advance(Duration.ofHours(5));
        complete(ref, "Do the favour", "{\"said\": \"Yes.\"}");

        Visitor manager = signedIn("manager");
        assertThat(manager.get("/insight").body()).contains("Favour");
        String outcomes = manager.get("/insight/favour/outcomes").body();
        assertThat(outcomes)
                .contains("Time to finish")
                .contains("Right the first time")
                .contains("granted");
        JsonNode numbers = Http.json(
                        Http.as(port, "manager").get("/api/v1/insight/favour?from=2027-03-01&to=2027-03-01"))
                .at("/measures");
        assertThat(numbers).anySatisfy(number -> {
            assertThat(number.at("/id").asText()).isEqualTo("caseTime");
            assertThat(number.at("/n").asLong()).isPositive();
        });
        for (String share : java.util.List.of("casePromisesKept", "firstPass", "seenThrough")) {
            assertThat(numbers).as(share).anySatisfy(number -> {
                assertThat(number.at("/id").asText()).isEqualTo(share);
                assertThat(number.at("/n").asLong()).isPositive();
                assertThat(number.at("/value").asDouble()).isBetween(0.0, 1.0);
            });
        }
        assertThat(Http.json(
                                Http.as(port, "manager")
                                        .get(
                                                "/api/v1/insight/favour/cases?mark=measure~firstPass~hit&from=2027-03-01&to=2027-03-01"))
                        .toString())
                .contains(ref.value());
        assertThat(manager.get("/insight/favour/promises").statusCode()).isEqualTo(200);
        assertThat(manager.get("/insight/favour/flow").statusCode()).isEqualTo(200);
        String csv = Http.as(port, "manager")
                .get("/api/v1/insight/favour/export?format=csv")
                .body();
        assertThat(csv).contains(ref.value()).contains("Look at the favour");
    }

    @Test
    void the_same_key_begins_one_case_and_another_body_is_a_conflict() {
        String body = body("tea", "small", "\"value\": 1");
        String key = "fav-" + mark;

        HttpResponse<String> first = care.post("/api/v1/cases", body, "Idempotency-Key", key);
        HttpResponse<String> again = care.post("/api/v1/cases", body, "Idempotency-Key", key);
        HttpResponse<String> other =
                care.post("/api/v1/cases", body("coffee", "small", "\"value\": 1"), "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location").orElse(""))
                .endsWith("/api/v1/cases/" + Http.json(first).at("/ref").asText());
        assertThat(Http.json(again).at("/ref").asText())
                .isEqualTo(Http.json(first).at("/ref").asText());
        assertThat(other.statusCode()).isEqualTo(409);
    }

    @Test
    void what_makes_no_sense_is_refused_with_its_field_and_changes_nothing() {
        long before = count();

        refused(422, "process", "{\"process\": \"leadHandling\", \"answers\": {}}");
        refused(422, "process", "{\"process\": \"complaintHandling\", \"answers\": {}}");
        refused(422, "process", "{\"process\": \"nothingOfThisKind\", \"answers\": {}}");
        refused(422, "process", "{\"answers\": {}}");
        refused(
                422,
                "admin",
                "{\"process\": \"favour\", \"answers\": {\"wish\": \"x\", \"kind\": \"small\", \"admin\": true}}");
        refused(422, "kind", "{\"process\": \"favour\", \"answers\": {\"wish\": \"x\", \"kind\": \"huge\"}}");
        refused(
                422,
                "value",
                "{\"process\": \"favour\", \"answers\": {\"wish\": \"x\", \"kind\": \"small\", \"value\": 1e18}}");
        refused(422, "wish", "{\"process\": \"favour\", \"answers\": {\"wish\": {\"a\": 1}, \"kind\": \"small\"}}");
        refused(
                422,
                "customer",
                "{\"process\": \"favour\", \"customer\": \"nobody " + mark
                        + "\", \"answers\": {\"wish\": \"x\", \"kind\": \"small\"}}");
        refused(
                422,
                "customer",
                "{\"process\": \"favour\", \"customer\": \"" + UUID.randomUUID()
                        + "\", \"answers\": {\"wish\": \"x\", \"kind\": \"small\"}}");
        refused(
                422,
                "wish",
                "{\"process\": \"favour\", \"answers\": {\"wish\": \"" + "x".repeat(10_000_000)
                        + "\", \"kind\": \"small\"}}");
        StringBuilder many = new StringBuilder("{\"process\": \"favour\", \"answers\": {\"wish\": \"x\"");
        for (int i = 0; i < 1000; i++) {
            many.append(", \"k").append(i).append("\": 1");
        }
        refused(422, "answers", many.append("}}").toString());
        assertThat(care.post("/api/v1/cases", "{\"process\": \"favour\", \"owner\": \"me\"}")
                        .statusCode())
                .isBetween(400, 422);
        assertThat(care.post("/api/v1/cases", "[]").statusCode()).isBetween(400, 422);

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void only_those_whom_the_process_names_begin_it() {
        String body = body("tea", "small", "\"value\": 1");

        assertThat(Http.as(port, "sales").post("/api/v1/cases", body).statusCode())
                .isEqualTo(403);
        assertThat(Http.as(port, "analyst").post("/api/v1/cases", body).statusCode())
                .isEqualTo(403);
        assertThat(Http.as(port, "manager").post("/api/v1/cases", body).statusCode())
                .isEqualTo(201);
        assertThat(Http.as(port, "sales").get("/api/v1/cases/new").body()).doesNotContain("\"favour\"");
        assertThat(care.get("/api/v1/cases/new").body()).contains("\"favour\"");
        assertThat(signedIn("sales").get("/cases/new/favour").statusCode()).isEqualTo(403);
        assertThat(signedIn("care").get("/cases/new/leadHandling").statusCode()).isEqualTo(404);
    }

    @Test
    void a_person_ends_a_case_for_a_reason_and_nothing_of_it_goes_on() {
        CaseRef ref = begin("never mind", "small", "\"value\": 9");

        assertThat(care.post("/api/v1/cases/" + ref + "/withdraw", "{\"outcome\": \"withdrawn\", \"reason\": \" \"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> ended = care.post(
                "/api/v1/cases/" + ref + "/withdraw",
                "{\"outcome\": \"withdrawn\", \"reason\": \"She called: no longer needed\"}");

        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(200);
        assertThat(Http.json(ended).at("/outcome").asText()).isEqualTo("withdrawn");
        assertThat(told(ref)).anyMatch(text -> text.contains("She called: no longer needed"));
        assertThat(promises.of(ref)).singleElement().satisfies(promise -> assertThat(promise.state())
                .isEqualTo(PromiseState.CANCELLED));
        assertThat(jdbc.sql("select count(*) from public.act_ru_execution where business_key_ = ?")
                        .param(ref.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from app.inbox_task where ref = ?")
                        .param(ref.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(Http.json(Http.as(port, "manager").get("/api/v1/forgotten")).toString())
                .doesNotContain(ref.value());
    }

    private CaseRef begin(String wish, String kind, String more) {
        HttpResponse<String> answer = care.post("/api/v1/cases", body(wish, kind, more));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new CaseRef(Http.json(answer).at("/ref").asText());
    }

    private String body(String wish, String kind, String more) {
        return "{\"process\": \"favour\", \"customer\": \"" + ada + "\", \"answers\": {\"wish\": \"" + wish
                + "\", \"kind\": \"" + kind + "\", " + more + "}}";
    }

    private void complete(CaseRef ref, String task, String answers) {
        JsonNode step = Http.json(care.get("/api/v1/cases/" + ref)).at("/steps/0");
        assertThat(step.at("/name").asText()).isEqualTo(task);
        HttpResponse<String> done = care.post(
                "/api/v1/tasks/" + step.at("/taskId").asText() + "/complete", "{\"answers\": " + answers + "}");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    }

    private java.util.List<String> told(CaseRef ref) {
        return Http.json(Http.as(port, "manager").get("/api/v1/cases/" + ref))
                .at("/timeline")
                .findValuesAsText("text");
    }

    private void refused(int status, String field, String body) {
        HttpResponse<String> answer = care.post("/api/v1/cases", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + field + "\"").hasSizeLessThan(20_000);
    }

    private long count() {
        return jdbc.sql("select count(*) from app.casework_case where process_key = 'favour'")
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(username, "kept");
        return visitor;
    }
}
