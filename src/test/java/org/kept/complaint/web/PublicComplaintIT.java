package org.kept.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.shared.web.PublicThrottle;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class PublicComplaintIT {

    private static final String PAGE = "/public/complaint";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "2001:db8:" + mark.substring(0, 4) + ":" + mark.substring(4, 8) + "::1";
    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = Http.anybody(port);
    }

    @Test
    void a_customer_reads_before_and_after_sending_by_when_somebody_reads_it() {
        clock.setTo(Instant.parse("2026-11-23T10:00:00Z")); // a Monday
        var form = visitor.get(PAGE);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("One of us reads it by Mon 23 Nov 2026, 14:00");

        var thanks = send("name=Ada+Hart&email=ada-" + mark + "@example.org&text=Charged+twice");
        assertThat(thanks.statusCode()).as(thanks.body()).isEqualTo(200);
        assertThat(thanks.body())
                .containsPattern("CMP-\\d{4}-\\d{6}")
                .contains("One of us reads it by Mon 23 Nov 2026, 14:00")
                .contains("How we count:")
                .contains("4 working hours");
    }

    @Test
    void the_form_works_without_script_and_its_labels_belong_to_its_fields() {
        String form = visitor.get(PAGE).body();

        assertThat(form)
                .contains("method=\"post\"")
                .contains("action=\"" + PAGE + "\"")
                .contains("type=\"submit\"");
        Matcher labels = Pattern.compile("<label[^>]* for=\"([^\"]+)\"").matcher(form);
        while (labels.find()) {
            assertThat(form).contains("id=\"" + labels.group(1) + "\"");
        }
        assertThat(form.toLowerCase(Locale.ROOT)).doesNotContain("onclick").doesNotContain("javascript:");
    }

    @Test
    void a_double_click_is_one_complaint_and_other_words_are_another() {
        String typed = "name=Ada&email=t-" + mark + "@example.org&once=" + mark + "&text=";
        String first = ref(send(typed + "Charged+twice"));
        String again = ref(send(typed + "Charged+twice"));
        String changed = ref(send(typed + "And+my+card+is+gone"));

        assertThat(again).isEqualTo(first);
        assertThat(changed).isNotEqualTo(first);
        assertThat(complaints("t-" + mark)).isEqualTo(2);
    }

    @Test
    void what_is_wrong_is_said_beside_it_and_what_was_typed_stays() {
        var answer = send("name=%3Cscript%3EK&email=nonsense&remedySought=Typed+" + mark
                + "&businessLine=energy&personalData=true&address=1+High+St");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Typed " + mark)
                .contains("nonsense")
                .contains("1 High St")
                .contains("&lt;script&gt;K")
                .doesNotContain("<script>K")
                .contains("not an e-mail address")
                .contains("what happened, in a few words")
                .containsPattern("value=\"energy\" selected")
                .containsPattern("name=\"personalData\"[^>]*checked|checked[^>]*name=\"personalData\"");
        assertThat(send("text=Late").body())
                .contains("a name to answer to")
                .contains("an e-mail address, a phone number or a postal address");
        assertThat(send("name=A&phone=1&text=a%00b").statusCode()).isEqualTo(400);
        assertThat(send("name=A&email=" + mark + "@example.org&text=" + "x".repeat(20_001))
                        .statusCode())
                .isEqualTo(422);
        assertThat(complaints(mark)).isZero();
    }

    @Test
    void somebody_who_can_only_be_answered_by_post_is_heard_too() {
        var thanks = send("name=Ada+" + mark + "&address=1+High+Street%0AOxford&text=Cold+flat&businessLine=housing");

        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select address from app.complaint where complainant_name = :name")
                        .param("name", "Ada " + mark)
                        .query(String.class)
                        .single())
                .contains("High Street");
    }

    @Test
    void a_program_that_fills_in_everything_is_asked_again_and_a_person_gets_through() {
        String typed = "name=Bot&text=Late&email=bot-" + mark + "@example.org";
        var trapped = send(typed + "&nickname=x");

        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(trapped.body()).contains("bot-" + mark);
        assertThat(complaints("bot-" + mark)).isZero();
        assertThat(send(typed).statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_is_held_back_in_words_with_what_was_typed() {
        HttpResponse<String> last = null;
        for (int i = 0; i <= PublicThrottle.BURST; i++) {
            last = send("name=Flood+" + mark);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Flood " + mark).contains("minutes");
    }

    @Test
    void the_form_may_be_shown_in_no_foreign_frame() {
        assertThat(visitor.get(PAGE).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    private HttpResponse<String> send(String body) {
        return visitor.form(PAGE, body, "X-Forwarded-For", address);
    }

    private static String ref(HttpResponse<String> page) {
        Matcher ref = Pattern.compile("CMP-\\d{4}-\\d{6}").matcher(page.body());
        assertThat(ref.find()).as(page.body()).isTrue();
        return ref.group();
    }

    private long complaints(String start) {
        return jdbc.sql("select count(*) from app.complaint where email like :mail")
                .param("mail", start + "%")
                .query(Long.class)
                .single();
    }
}
