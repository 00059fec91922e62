package org.kept.message.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.customer.Consents;
import org.kept.message.Mails;
import org.kept.message.post.MailSandbox;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class OutboxIT {

    @Autowired
    private Mails mails;

    @Autowired
    private OutboxSender sender;

    @Autowired
    private OutboxTable table;

    @Autowired
    private OutboxDesk desk;

    @Autowired
    private MailSandbox sandbox;

    @Autowired
    private Consents consents;

    @Autowired
    private UnsubscribeLinks links;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private final String address = "reader-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void sendWhatOthersWrote() {
        clock.setTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        sender.sendDue();
    }

    @AfterEach
    void postIsOpen() {
        desk.pause(false, "test");
    }

    @Test
    void a_mail_is_sent_once_with_its_stable_id() throws MessagingException {
        write("one:" + address, "lead-acknowledge", "service");
        write("one:" + address, "lead-acknowledge", "service");
        sender.sendDue();
        sender.sendDue();

        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getMessageID()).isEqualTo(row().messageId());
        assertThat(row().state()).isEqualTo(OutboxState.SENT);
    }

    @Test
    void a_mail_of_work_that_was_rolled_back_never_leaves() {
        transaction.executeWithoutResult(status -> {
            mails.send(mail("undone:" + address, address, "lead-acknowledge", "service", Map.of()));
            status.setRollbackOnly();
        });
        sender.sendDue();

        assertThat(received()).isEmpty();
    }

    @Test
    void consent_withdrawn_after_writing_and_before_sending_stops_the_mail() {
        agree();
        write("nurture:" + address, "lead-nurture", "marketing");
        consents.withdraw(address, "marketing", "test", clock.instant());
        sender.sendDue();

        assertThat(received()).isEmpty();
        assertThat(row().state()).isEqualTo(OutboxState.REFUSED);
        assertThat(row().lastError()).isNotBlank();
    }

    @Test
    void a_suppressed_address_gets_no_service_mail_either() {
        consents.suppress(address, "test");
        write("service:" + address, "lead-acknowledge", "service");
        sender.sendDue();

        assertThat(received()).isEmpty();
        assertThat(row().state()).isEqualTo(OutboxState.REFUSED);
    }

    @Test
    void a_mail_waits_out_a_mail_server_that_is_away() {
        sandbox.stop();
        try {
            write("away:" + address, "lead-acknowledge", "service");
            sender.sendDue();
            assertThat(row().state()).isEqualTo(OutboxState.PENDING);
            assertThat(row().notBefore()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        } finally {
            sandbox.start();
        }
        sender.sendDue();
        assertThat(received()).isEmpty();

        clock.advance(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void poison_is_given_up_while_others_flow() {
        send(mail("p1:" + address, "two@example.org, three@example.org", "lead-acknowledge", "service", Map.of()));
        send(mail("p2:" + address, address, "no-such-template", "service", Map.of()));
        write("good:" + address, "lead-acknowledge", "service");
        sender.sendDue();

        assertThat(received()).hasSize(1);
        assertThat(state("p1:" + address)).isEqualTo("dead");
        assertThat(state("p2:" + address)).isEqualTo("dead");
    }

    @Test
    void a_mail_whose_sender_died_is_sent_again_with_the_same_id() throws MessagingException {
        write("died:" + address, "lead-acknowledge", "service");
        String id = table.claim().orElseThrow().messageId();
        sender.sendDue();
        assertThat(received()).isEmpty();

        clock.advance(OutboxTable.LEASE);
        sender.sendDue();
        assertThat(received().get(0).getMessageID()).isEqualTo(id);
    }

    @Test
    void a_given_up_mail_is_tried_again_when_an_administrator_says_so() {
        sandbox.stop();
        try {
            write("dead:" + address, "lead-acknowledge", "service");
            for (int attempt = 0; attempt < 6; attempt++) {
                sender.sendDue();
                clock.advance(Duration.ofHours(12));
            }
        } finally {
            sandbox.start();
        }
        assertThat(row().state()).isEqualTo(OutboxState.DEAD);

        desk.retry(row().id(), "admin");
        sender.sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void nothing_leaves_while_the_post_is_stopped() {
        desk.pause(true, "admin");
        write("paused:" + address, "lead-acknowledge", "service");
        sender.sendDue();
        assertThat(received()).isEmpty();

        desk.pause(false, "admin");
        sender.sendDue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void a_hostile_name_adds_neither_recipients_nor_markup() throws MessagingException, IOException {
        String name = "<script>x</script>\r\nBcc: eve@example.org\r\n\r\nHello";
        agree();
        send(mail(
                "hostile:" + address,
                address,
                "lead-nurture",
                "marketing",
                Map.of("firstName", name, "productInterest", name)));
        sender.sendDue();

        MimeMessage mail = received().get(0);
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(html(mail)).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void the_link_in_a_letter_ends_letters_of_its_kind_and_a_forged_one_does_nothing() {
        agree();
        write("link:" + address, "lead-nurture", "marketing");
        String token = links.token(row().id());

        assertThat(links.withdraw(token.substring(1) + "A")).isFalse();
        assertThat(links.genuine(token)).isTrue();
        assertThat(consents.allows(address, "marketing")).isTrue();
        assertThat(links.withdraw(token)).isTrue();
        assertThat(links.withdraw(token)).isTrue();
        assertThat(consents.allows(address, "marketing")).isFalse();
    }

    @Test
    void only_a_given_up_mail_can_be_tried_again() {
        write("fine:" + address, "lead-acknowledge", "service");
        sender.sendDue();

        assertThatThrownBy(() -> desk.retry(row().id(), "admin")).hasMessageContaining("sent");
    }

    private void agree() {
        consents.give(new Consents.Consent(address, "marketing", "email", "lead-1", "test", clock.instant()));
    }

    private void write(String key, String template, String purpose) {
        send(mail(key, address, template, purpose, Map.of("firstName", "Ada")));
    }

    private void send(Mails.Mail mail) {
        mails.send(mail);
    }

    private static Mails.Mail mail(String key, String to, String template, String purpose, Map<String, Object> model) {
        return new Mails.Mail(key, null, to, template, model, purpose);
    }

    private OutboxMail row() {
        return jdbc.sql("select * from app.message_outbox where recipient = :to order by created_at desc limit 1")
                .param("to", address)
                .query(OutboxTable::row)
                .single();
    }

    private String state(String key) {
        return jdbc.sql("select state from app.message_outbox where key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private static String html(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(html(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.isMimeType("text/html") ? (String) part.getContent() : "";
    }

    private List<MimeMessage> received() {
        return sandbox.received().stream().filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage mail) {
        try {
            return mail.getRecipients(RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
