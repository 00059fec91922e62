package org.kept.lead.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.web.PublicThrottle;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class PublicLeadIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "2001:db8:" + mark.substring(0, 4) + ":" + mark.substring(4, 8) + "::1";
    private Http visitor;

    @BeforeEach
    void visit() {
        visitor = Http.anybody(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/lead", "/public/lead/embed"})
    void a_visitor_sends_the_form_and_reads_a_reference_and_a_promise(String page) {
        var form = visitor.get(page);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("name=\"message\"").contains("action=\"" + page + "\"");

        var thanks = send(
                page, "lastName=Visitor&email=v" + page.length() + "-" + mark + "@example.org&message=Demo+please");
        assertThat(thanks.statusCode()).isEqualTo(200);
        assertThat(thanks.body()).containsPattern("LEAD-\\d{4}-\\d{6}").contains("We call or write to you by");
    }

    @Test
    void a_double_click_is_one_lead_and_other_words_are_the_same_persons_second_message() {
        String once = "&once=" + mark;
        String first = ref(send("/public/lead", "lastName=Twice&email=t-" + mark + "@example.org" + once));
        String again = ref(send("/public/lead", "lastName=Twice&email=t-" + mark + "@example.org" + once));
        var changed = send("/public/lead", "lastName=Twice&message=More&email=t-" + mark + "@example.org" + once);

        assertThat(again).isEqualTo(first);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(leads("t-" + mark)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from app.lead where email like :mail and status = 'merged'")
                        .param("mail", "t-" + mark + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_beside_it_and_what_was_typed_is_kept() {
        var answer = send("/public/lead", "lastName=%3Cscript%3EK&email=nonsense&message=Typed+" + mark);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Typed " + mark)
                .contains("nonsense")
                .contains("&lt;script&gt;K")
                .contains("not an e-mail address")
                .doesNotContain("<script>K");
        assertThat(send("/public/lead", "lastName=Nobody").statusCode()).isEqualTo(422);
        assertThat(send("/public/lead", "email=a%00b%40example.org").statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_program_that_fills_in_everything_is_asked_again_and_a_person_gets_through() {
        String typed = "lastName=Bot&email=bot-" + mark + "@example.org";
        var trapped = send("/public/lead", typed + "&nickname=x");

        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(trapped.body()).contains("bot-" + mark);
        assertThat(leads("bot-" + mark)).isZero();
        assertThat(send("/public/lead", typed).statusCode()).isEqualTo(200);
    }

    @Test
    void a_flood_is_held_back_in_words_with_what_was_typed() {
        HttpResponse<String> last = null;
        for (int i = 0; i <= PublicThrottle.BURST; i++) {
            last = send("/public/lead", "lastName=Flood+" + mark);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.body()).contains("Flood " + mark).contains("minutes");
    }

    @Test
    void a_form_on_another_site_may_be_sent_here() {
        var answer = visitor.form(
                "/public/lead",
                "lastName=Abroad&email=abroad-" + mark + "@example.org&consent=on&utmCampaign=spring",
                "Origin",
                "https://elsewhere.example",
                "Sec-Fetch-Site",
                "cross-site",
                "X-Forwarded-For",
                address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select utm_campaign from app.lead where email = :mail and consent")
                        .param("mail", "abroad-" + mark + "@example.org")
                        .query(String.class)
                        .single())
                .isEqualTo("spring");
    }

    @Test
    void only_the_embedded_form_may_be_framed() {
        assertThat(policy("/public/lead")).contains("frame-ancestors 'none'");
        assertThat(policy("/public/lead/embed")).doesNotContain("frame-ancestors 'none'");
    }

    private String policy(String page) {
        return visitor.get(page).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private HttpResponse<String> send(String page, String body) {
        return visitor.form(page, body, "X-Forwarded-For", address);
    }

    private static String ref(HttpResponse<String> page) {
        Matcher ref = Pattern.compile("LEAD-\\d{4}-\\d{6}").matcher(page.body());
        assertThat(ref.find()).as(page.body()).isTrue();
        return ref.group();
    }

    private long leads(String start) {
        return jdbc.sql("select count(*) from app.lead where email like :mail")
                .param("mail", start + "%")
                .query(Long.class)
                .single();
    }
}
