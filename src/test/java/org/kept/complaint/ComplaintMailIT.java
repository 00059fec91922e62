package org.kept.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kept.shared.CaseRef;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Mail to the complaints mailbox, as a mail server hands it over. */
@KeptTest
class ComplaintMailIT extends ComplaintScenario {

    private static final String OURS = "\"Complaints, please\" <COMPLAINTS@kept.example>";

    @LocalServerPort
    private int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sender = "joan-" + mark + "@people.example";

    @Test
    void a_mail_to_the_complaints_mailbox_is_a_complaint_and_the_same_mail_is_one() throws Exception {
        String id = post(OURS, "Message-ID: <" + mark + "@people.example>\r\n", "You charged me twice.");
        String again =
                post(OURS, "Received: by x\r\nMessage-ID: <" + mark + "@people.example>\r\n", "You charged me twice.");

        assertThat(again).isEqualTo(id);
        List<String> refs = refs();
        assertThat(refs).hasSize(1);
        CaseRef ref = new CaseRef(refs.get(0));
        ComplaintView complaint = complaint(ref);
        assertThat(complaint.matter().channel()).isEqualTo("email");
        assertThat(complaint.matter().subject()).isEqualTo("Charge " + mark);
        assertThat(complaint.matter().text()).isEqualTo("You charged me twice.");
        assertThat(complaint.customer().name()).isEqualTo("Joan Reed");
        assertThat(task(ref, "Task_TriageComplaint")).isNotNull();
        assertThat(jdbc.sql("select ref from app.message_inbound where id = ?")
                        .param(UUID.fromString(id))
                        .query(String.class)
                        .single())
                .as("the mail is in its file")
                .isEqualTo(ref.value());
        assertThat(waiting()).doesNotContain(mark);
        assertThat(jdbc.sql("select count(*) from app.customer_touchpoint where case_ref = ?")
                        .param(ref.value())
                        .query(Long.class)
                        .single())
                .as("said once")
                .isEqualTo(1);
    }

    @Test
    void a_copy_to_the_mailbox_or_one_handed_over_for_it_is_a_complaint_too() throws Exception {
        post("them@elsewhere.example", "Cc: complaints@kept.example\r\n", "Once more");
        post("undisclosed-recipients:;", "Delivered-To: complaints@kept.example\r\n", "And again");

        assertThat(refs()).hasSize(2);
    }

    @Test
    void automatic_answers_and_mail_to_others_are_none() throws Exception {
        post(OURS, "Auto-Submitted: auto-replied\r\n", "I am on holiday");
        post("sales@kept.example", "", "Complaints@kept.example is where I wrote before");

        assertThat(refs()).isEmpty();
        assertThat(waiting()).contains(mark);
    }

    @Test
    void a_mail_without_a_word_waits_for_a_person_and_a_long_one_is_cut() throws Exception {
        hand("From: " + sender + "\r\nTo: " + OURS + "\r\n\r\n");
        assertThat(refs()).isEmpty();

        post(OURS, "", "word ".repeat(10_000));
        assertThat(complaint(new CaseRef(refs().get(0))).matter().text())
                .hasSize(20_000)
                .endsWith("…");
    }

    private List<String> refs() {
        return jdbc.sql("select number from app.complaint where email_key = ?")
                .param(sender)
                .query(String.class)
                .list();
    }

    private String waiting() {
        Visitor manager = new Visitor(port);
        manager.signIn("manager", "kept");
        return manager.get("/mail").body();
    }

    private String post(String to, String headers, String text) throws Exception {
        return hand("From: Joan Reed <" + sender + ">\r\nTo: " + to + "\r\nSubject: Charge " + mark + "\r\n" + headers
                + "\r\n" + text + "\r\n");
    }

    private String hand(String mail) throws Exception {
        String signIn = Base64.getEncoder().encodeToString("admin:kept".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> taken = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/mail"))
                                .header("Content-Type", "message/rfc822")
                                .header("Authorization", "Basic " + signIn)
                                .POST(BodyPublishers.ofByteArray(mail.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
        return Http.json(taken).get("id").asText();
    }
}
