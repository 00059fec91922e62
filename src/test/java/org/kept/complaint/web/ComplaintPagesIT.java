package org.kept.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KeptTest
class ComplaintPagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Complaints complaints;

    @Autowired
    private TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Visitor care;

    @BeforeEach
    void signIn() {
        care = visitor("care");
    }

    @Test
    void the_list_shows_a_complaint_with_its_next_clock_and_escapes_its_words() {
        CaseRef ref = complaint("<b>Bold</b> " + mark);

        String list = care.get("/complaints?q=" + mark).body();
        assertThat(list)
                .contains("/complaints/" + ref)
                .contains("&lt;b&gt;Bold")
                .doesNotContain("<b>Bold")
                .contains("Complaint looked at")
                .contains("promise--");
        assertThat(care.get("/complaints?q=nobody-" + mark).body()).contains("No complaint fits");
        assertThat(care.get("/complaints?q=" + mark + "&state=closed").body()).contains("No complaint fits");
        assertThat(visitor("sales").get("/complaints?q=" + mark).body()).doesNotContain(ref.value());
    }

    @Test
    void a_complaint_of_others_is_not_there() {
        CaseRef ref = complaint("Private " + mark);
        Visitor sales = visitor("sales");

        assertThat(sales.get("/complaints/" + ref).statusCode()).isEqualTo(404);
        assertThat(sales.get("/complaints/CMP-2020-000001").statusCode()).isEqualTo(404);
        assertThat(sales.post("/complaints/new", "/complaints/" + ref + "/withdraw", Map.of("reason", "x"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_record_says_in_their_words_what_happened_and_how_each_clock_is_counted() {
        CaseRef ref = complaint("First line <i>\nSecond line " + mark);

        String page = care.get("/complaints/" + ref).body();
        assertThat(page)
                .contains("First line &lt;i&gt;")
                .contains("Second line " + mark)
                .contains("Complaint looked at")
                .contains("4 working hours")
                .contains("Triage finds out which rules apply")
                .contains("/cases/" + ref)
                .contains("/cases/" + ref + "/bundle")
                .contains("They want nothing more of it")
                .doesNotContain("It was not settled");
    }

    @Test
    void a_clock_that_is_broken_and_not_kept_yet_is_not_hidden_among_those_that_have_ended() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z"));
        CaseRef ref = complaint("Nobody looks at it " + mark);
        clock.advance(Duration.ofDays(3));

        String page = visitor("care").get("/complaints/" + ref).body();
        assertThat(page).contains("promise--broken").doesNotContain("Clocks that have ended");
    }

    @Test
    void a_call_is_taken_down_and_what_was_typed_wrong_stays_to_be_mended() {
        assertThat(care.get("/complaints/new").statusCode()).isEqualTo(200);
        var wrong = take(Map.of("name", "Typed " + mark, "receivedAt", "tomorrow", "channel", "phone"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Typed " + mark)
                .contains("value=\"tomorrow\"")
                .contains("Write a day and a time")
                .contains("what happened, in a few words")
                .contains("an e-mail address, a phone number or a postal address");

        var taken = take(Map.of(
                "name",
                "Typed " + mark,
                "phone",
                "020 7946 0018",
                "channel",
                "counter",
                "text",
                "Late " + mark,
                "receivedAt",
                "2026-11-20T09:30"));
        assertThat(taken.statusCode()).isEqualTo(302);
        String page = care.get(path(taken)).body();
        assertThat(page).contains("Taken down as CMP-").contains("Late " + mark).contains("At the counter");
    }

    @Test
    void a_pasted_mail_goes_into_the_fields_and_loses_nothing_that_was_typed() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("phone", "020 7946 0018");
        fields.put("subject", "My own words");
        fields.put(
                "mail",
                """
                From: Ada Hart <ada-%s@example.org>
                Cc: mp@example.org
                Subject: Charged twice
                Date: Fri, 20 Nov 2026 16:40:00 +0000

                You charged me twice & <b>never</b> answered."""
                        .formatted(mark));
        var read = take(fields);

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("value=\"Ada Hart\"")
                .contains("value=\"ada-" + mark + "@example.org\"")
                .contains("value=\"2026-11-20T16:40\"")
                .contains("value=\"My own words\"")
                .contains("Subject: Charged twice")
                .contains("Cc: mp@example.org")
                .contains("You charged me twice &amp; &lt;b&gt;never&lt;/b&gt; answered.")
                .contains("value=\"020 7946 0018\"")
                .containsPattern("value=\"email\" selected");
        assertThat(care.get("/complaints?q=ada-" + mark).body()).contains("No complaint fits");
    }

    @Test
    void whoever_takes_down_a_complaint_for_another_team_gets_its_number() {
        Visitor sales = visitor("sales");
        var taken = sales.post(
                "/complaints/new",
                "/complaints/new",
                Map.of("name", "Ada", "phone", "020 7946 0018", "channel", "phone", "text", "Late " + mark));

        assertThat(path(taken)).isEqualTo("/complaints");
        assertThat(sales.get("/complaints").body()).contains("Taken down as CMP-");
    }

    @Test
    void a_change_of_course_without_a_reason_is_refused_beside_its_form_and_with_one_it_is_done() {
        CaseRef ref = complaint("Course " + mark);
        String page = "/complaints/" + ref;

        var refused = care.post(page, page + "/withdraw", Map.of("reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was changed").contains("<details class=\"act\" open");
        var late = care.post(page, page + "/reopen", Map.of("reason", "Kept words " + mark));
        assertThat(late.statusCode()).isEqualTo(409);

        assertThat(care.post(page, page + "/hold", Map.of("reason", "A solicitor's letter " + mark))
                        .statusCode())
                .isEqualTo(302);
        assertThat(care.get(page).body())
                .contains("A solicitor&#39;s letter " + mark)
                .contains("Nobody goes to court any more");
        assertThat(care.post(page, page + "/issue", Map.of("reason", "My data too " + mark, "personalData", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(care.post(page, page + "/withdraw", Map.of("reason", "They found the parcel"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(care.send("POST", page + "/nonsense", null).statusCode()).isBetween(400, 499);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        CaseRef ref = complaint("Forged " + mark);

        assertThat(care.postAsItIs("/complaints/" + ref + "/withdraw", Map.of("reason", "forged"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(complaints.find(ref).orElseThrow().status()).isEqualTo("new");
    }

    private HttpResponse<String> take(Map<String, String> fields) {
        return care.post("/complaints/new", "/complaints/new", fields);
    }

    private Visitor visitor(String username) {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(username, "kept").statusCode()).isEqualTo(302);
        return visitor;
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.body()))
                .replaceFirst("^https?://[^/]+", "");
    }

    private CaseRef complaint(String text) {
        return complaints.receive(
                new NewComplaint(
                        NewComplaint.From.person("Ada Hart", "page-" + mark + "@example.org"),
                        null,
                        null,
                        text,
                        null,
                        "phone",
                        null,
                        null,
                        null,
                        null),
                null);
    }
}
