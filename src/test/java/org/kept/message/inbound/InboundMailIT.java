package org.kept.message.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Customers;
import org.kept.customer.ErasureApproved;
import org.kept.message.CaseMother;
import org.kept.message.Mails;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class InboundMailIT {

    @LocalServerPort
    private int port;

    @Autowired
    private LetterBox box;

    @Autowired
    private Mails mails;

    @Autowired
    private Customers customers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "ada-" + mark + "@example.org";
    private CaseRef ref;
    private UUID contact;

    @BeforeEach
    void somebodyWithACase() {
        CaseMother.Born born = CaseMother.born(jdbc, customers, address);
        ref = born.ref();
        contact = born.contact();
    }

    @Test
    void a_mail_of_the_customer_that_names_the_case_is_a_touch_on_it() {
        UUID id = take(address, "Re: My bill [" + ref + "]", "", "It is still wrong.");

        assertThat(row(id)).containsEntry("ref", ref.value()).containsEntry("body", "It is still wrong.");
        assertThat(touches()).containsExactly("in email Re: My bill [" + ref + "]");
    }

    @Test
    void a_strangers_mail_that_names_the_case_is_kept_and_noted_but_stays_out_of_it() {
        UUID id = take("eve-" + mark + "@example.org", "[" + ref + "] pay me instead", "", "x");

        assertThat(row(id).get("ref")).isNull();
        assertThat((String) row(id).get("note")).contains(ref.value());
        assertThat(touches()).isEmpty();
    }

    @Test
    void an_answer_to_our_mail_finds_its_case_from_whom_we_wrote_to_and_from_nobody_else() {
        String other = "office-" + mark + "@example.org";
        mails.send(new Mails.Mail("in:" + mark, ref, other, "lead-acknowledge", Map.of(), "service"));
        String ours = jdbc.sql("select message_id from app.message_outbox where key = ?")
                .param("in:" + mark)
                .query(String.class)
                .single();

        assertThat(row(take(other, "Re: hello", "In-Reply-To: " + ours + "\r\n", "yes")))
                .containsEntry("ref", ref.value());
        assertThat(row(take(address, "Re: hello", "References: <x@y> " + ours + "\r\n", "yes")))
                .containsEntry("ref", ref.value());
        assertThat(row(take("eve-" + mark + "@example.org", "Re: hello", "In-Reply-To: " + ours + "\r\n", "no"))
                        .get("ref"))
                .isNull();
        assertThat(touches()).hasSize(2);
    }

    @Test
    void the_same_mail_counts_once_whichever_way_it_comes() {
        byte[] mail = mail(address, "[" + ref + "]", "Message-ID: <once-" + mark + "@x>\r\n", "hello");
        byte[] again = ("Received: by another.example.org\r\n" + new String(mail, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(box.take(again)).isEqualTo(box.take(mail));
        assertThat(touches()).hasSize(1);
    }

    @Test
    void a_note_of_absence_is_no_word_of_the_customer() {
        UUID id = take(address, "Away [" + ref + "]", "Auto-Submitted: auto-replied\r\n", "I am on holiday");

        assertThat(row(id)).containsEntry("automatic", true).containsEntry("ref", ref.value());
        assertThat(touches()).containsExactly("internal email Away [" + ref + "]");
    }

    @Test
    void nothing_is_sent_in_answer_to_any_mail() {
        long before = outbox();
        take(address, "Hello", "", "x");
        take(address, "Away", "Auto-Submitted: auto-replied\r\n", "x");

        assertThat(outbox()).isEqualTo(before);
    }

    @Test
    void what_is_no_mail_leaves_nothing_behind() {
        long before = jdbc.sql("select count(*) from app.message_inbound")
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> box.take("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(jdbc.sql("select count(*) from app.message_inbound")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
    }

    @Test
    void a_mail_server_hands_mail_over_and_hears_what_is_wrong() throws Exception {
        HttpResponse<String> taken = post("admin", "message/rfc822", mail(address, "Hello", "", "hello"));
        assertThat(taken.statusCode()).isEqualTo(202);
        assertThat(row(UUID.fromString(Http.json(taken).get("id").asText()))).containsEntry("subject", "Hello");

        HttpResponse<String> broken = post("admin", "message/rfc822", "no mail".getBytes(StandardCharsets.UTF_8));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Http.json(broken).get("fields").get(0).get("field").asText()).isEqualTo("from");

        assertThat(post("admin", "text/plain", mail(address, "x", "", "x")).statusCode())
                .isEqualTo(415);
        assertThat(post("sales", "message/rfc822", mail(address, "x", "", "x")).statusCode())
                .isEqualTo(403);
        assertThat(announce(11 * 1024 * 1024)).contains(" 413 ");
    }

    @Test
    void mail_without_a_case_waits_for_customer_care_and_is_put_into_a_case_by_a_person() {
        UUID id = take("other-" + mark + "@example.org", "<i>" + mark, "", "From my other address");
        Visitor manager = new Visitor(port);
        manager.signIn("manager", "kept");
        Visitor sales = new Visitor(port);
        sales.signIn("sales", "kept");
        assertThat(manager.get("/mail").body()).contains("&lt;i&gt;" + mark).doesNotContain("<i>" + mark);
        assertThat(sales.get("/mail").statusCode()).isEqualTo(404);
        assertThat(sales.get("/mail/" + id).statusCode()).isEqualTo(404);

        manager.post("/mail", "/mail/" + id + "/case", Map.of("ref", "TST-2026-000000"));
        assertThat(touches()).isEmpty();
        manager.post("/mail", "/mail/" + id + "/case", Map.of("ref", ref.value()));
        assertThat(touches()).containsExactly("in email <i>" + mark);
        assertThat(manager.get("/mail").body()).doesNotContain("&lt;i&gt;" + mark);
        HttpResponse<String> source = sales.get("/mail/" + id);
        assertThat(source.body()).contains("From my other address");
        assertThat(source.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(sales.get("/cases/" + ref + "?tab=files").body()).contains("/mail/" + id);
    }

    @Test
    void somebody_who_is_forgotten_leaves_the_hash_of_their_mail_and_nothing_else() {
        UUID id = take(address, "About me [" + ref + "]", "", "My secret");
        transaction.executeWithoutResult(status -> events.publishEvent(new ErasureApproved(contact, address)));

        assertThat((String) row(id).get("sha256")).hasSize(64);
        assertThat(jdbc.sql("select i::text from app.message_inbound i where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("Hart", address, "secret", "About me");
    }

    private UUID take(String from, String subject, String headers, String text) {
        return box.take(mail(from, subject, headers, text));
    }

    private static byte[] mail(String from, String subject, String headers, String text) {
        return ("From: Ada Hart <" + from + ">\r\nSubject: " + subject + "\r\n" + headers + "\r\n" + text + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> row(UUID id) {
        return jdbc.sql("select ref, body, subject, note, automatic, sha256 from app.message_inbound where id = ?")
                .param(id)
                .query()
                .singleRow();
    }

    private List<String> touches() {
        return jdbc.sql(
                        "select direction || ' ' || channel || ' ' || subject from app.customer_touchpoint where case_ref = ?")
                .param(ref.value())
                .query(String.class)
                .list();
    }

    private long outbox() {
        return jdbc.sql("select count(*) from app.message_outbox")
                .query(Long.class)
                .single();
    }

    /** Says how much is to come and waits for the answer before sending any of it. */
    private String announce(int length) throws Exception {
        String signIn = Base64.getEncoder().encodeToString("admin:kept".getBytes(StandardCharsets.UTF_8));
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream()
                    .write(
                            ("POST /api/v1/mail HTTP/1.1\r\nHost: localhost\r\nContent-Type: message/rfc822\r\nAuthorization: Basic "
                                            + signIn + "\r\nContent-Length: " + length
                                            + "\r\nExpect: 100-continue\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            return answer.lines()
                    .filter(each -> each.startsWith("HTTP/") && !each.contains(" 100"))
                    .findFirst()
                    .orElse("");
        }
    }

    private HttpResponse<String> post(String person, String type, byte[] body) throws Exception {
        String signIn = Base64.getEncoder().encodeToString((person + ":kept").getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/mail"))
                                .header("Content-Type", type)
                                .header("Authorization", "Basic " + signIn)
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());
    }
}
