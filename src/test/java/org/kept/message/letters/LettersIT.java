package org.kept.message.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.evidence.CasePapers;
import org.kept.customer.Consents;
import org.kept.customer.Customers;
import org.kept.customer.ErasureApproved;
import org.kept.message.CaseMother;
import org.kept.message.Letters;
import org.kept.message.Letters.Addressee;
import org.kept.message.Letters.Letter;
import org.kept.message.Letters.NewLetter;
import org.kept.message.post.MailSandbox;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

@KeptTest
class LettersIT {

    private static final String TEMPLATE =
            """
            subject: Your answer, {{to.name}}
            values: outcome

            Dear {{to.name}},

            our answer is: **{{letter.outcome}}**.
            """;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterShelf shelf;

    @Autowired
    private LetterToContact toContact;

    @Autowired
    private List<CasePapers> papers;

    @Autowired
    private ModelLibrary library;

    @Autowired
    private Customers customers;

    @Autowired
    private Cases cases;

    @Autowired
    private Consents consents;

    @Autowired
    private MailSandbox sandbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @org.springframework.beans.factory.annotation.Qualifier("outboxSender")
    private Object sender;

    private final String address = "reader-" + UUID.randomUUID() + "@example.org";
    private CaseRef ref;
    private UUID contact;

    @BeforeEach
    void templateAndCase() {
        library.deployUploaded(
                "lettertest",
                List.of(
                        file("lettertest-answer.letter", TEMPLATE),
                        file("lettertest-plain.letter", "subject: Hello\n\nDear {{to.name}}, {{ref}}, {{today}}"),
                        file(
                                "lettertest-answer_de.letter",
                                "subject: Antwort\nvalues: outcome\nlanguage: de\n\nGuten Tag")),
                "analyst",
                false);
        CaseMother.Born born = CaseMother.born(jdbc, customers, address);
        ref = born.ref();
        contact = born.contact();
    }

    @Test
    void a_letter_goes_by_mail_with_its_pdf_as_it_is_kept() throws Exception {
        Letter letter = write("mail", address, null);
        send();

        MimeMessage mail = received().get(0);
        assertThat(letter.state()).isEqualTo("mailed");
        assertThat(letter.title()).isEqualTo("Your answer, Ada Hart");
        assertThat(mail.getSubject()).isEqualTo("Your answer, Ada Hart [" + ref + "]");
        BodyPart pdf = ((Multipart) mail.getContent()).getBodyPart(1);
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(pdf.getFileName()).endsWith("-lettertest-answer.pdf");
        assertThat(sha256(pdf.getInputStream().readAllBytes())).isEqualTo(letter.sha256());
        assertThat(touches()).containsExactly("out letter Your answer, Ada Hart");
        assertThat(paper().content().get())
                .satisfies(bytes -> assertThat(sha256(bytes)).isEqualTo(letter.sha256()));
        assertThat(paper().sha256()).isEqualTo(letter.sha256());
    }

    @Test
    void the_same_key_gives_the_first_letter() {
        Letter first = write("once", address, null);
        Letter second = write("once", address, null);
        send();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(received()).hasSize(1);
        assertThat(letters.of(ref)).hasSize(1);
    }

    @Test
    void a_letter_of_work_that_was_rolled_back_was_never_written() {
        transaction.executeWithoutResult(status -> {
            write("undone", address, null);
            status.setRollbackOnly();
        });
        send();

        assertThat(letters.of(ref)).isEmpty();
        assertThat(received()).isEmpty();
    }

    @Test
    void without_an_address_to_mail_to_it_waits_to_be_posted_and_is_posted_once() {
        Letter letter = write("paper", null, "2 Cliff Road\nYork");
        assertThat(letter.state()).isEqualTo("to-print");

        shelf.posted(letter.id(), "care");
        assertThat(letters.find(letter.id()).orElseThrow().state()).isEqualTo("posted");
        assertThat(touches()).containsExactly("out letter Your answer, Ada Hart");
        assertThatThrownBy(() -> shelf.posted(letter.id(), "olga"))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("care");
    }

    @Test
    void a_letter_whose_mail_cannot_go_is_to_be_printed() {
        Letter refused = write("refused", address, null);
        consents.suppress(address, "test");
        send();
        assertThat(letters.find(refused.id()).orElseThrow().state()).isEqualTo("to-print");

        assertThat(write("suppressed", address, null).state()).isEqualTo("to-print");
        Letter poison = write("poison", "two@example.org, three@example.org", null);
        send();
        assertThat(letters.find(poison.id()).orElseThrow().state()).isEqualTo("to-print");
    }

    @Test
    void who_asked_for_paper_gets_paper_and_who_reads_german_gets_german() {
        jdbc.sql("update app.customer_contact set preferred_channel = 'letter', preferred_language = 'de' where id = ?")
                .param(contact)
                .update();

        Letter letter = write("paper", address, "2 Cliff Road");
        assertThat(letter.state()).isEqualTo("to-print");
        assertThat(letter.title()).isEqualTo("Antwort");
    }

    @Test
    void an_unknown_template_and_a_letter_with_a_gap_are_refused_in_words() {
        assertThatThrownBy(() -> letters.write(order("x", "no-such", new HashMap<>(), address, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> letters.write(order("x", "lettertest-answer", new HashMap<>(), address, null)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("outcome");
        assertThat(letters.of(ref)).isEmpty();
    }

    @Test
    void a_process_that_knows_only_the_case_writes_to_its_contact() {
        Letter letter = toContact.write(ref, "lettertest-plain", ref + ":step-1");

        assertThat(letter.sentTo()).isEqualTo(address);
        assertThat(letters.of(ref)).extracting(Letter::title).containsExactly("Hello");
        assertThatThrownBy(() -> toContact.write(new CaseRef("TST-2026-000000"), "lettertest-plain", "x"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("contact");
    }

    @Test
    void nobody_rewrites_or_deletes_a_letter() {
        Letter letter = write("stays", address, null);

        for (String change : List.of(
                "update app.message_letter set title = 'x' where id = ?",
                "update app.message_letter set pdf = '\\x00' where id = ?",
                "update app.message_letter set sha256 = 'x' where id = ?",
                "delete from app.message_letter where id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(letter.id()).update())
                    .hasMessageContaining("never");
        }
    }

    @Test
    void a_person_who_is_forgotten_leaves_the_hash_of_their_letter_and_nothing_else() {
        Letter letter = write("forget", address, "2 Cliff Road");
        transaction.executeWithoutResult(status -> events.publishEvent(new ErasureApproved(contact, address)));
        send();

        Letter empty = letters.find(letter.id()).orElseThrow();
        assertThat(empty.state()).isEqualTo("erased");
        assertThat(empty.sha256()).isEqualTo(letter.sha256());
        assertThat(empty.sentTo()).isNull();
        assertThat(received()).isEmpty();
        assertThat(paperOf(ref)).isEmpty();
        assertThat(jdbc.sql("select l::text || coalesce(o::text, '') from app.message_letter l"
                                + " left join app.message_outbox o on o.letter_id = l.id where l.id = ?")
                        .param(letter.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Hart", "Cliff", address);
    }

    private Letter write(String key, String email, String postal) {
        return letters.write(order(key, "lettertest-answer", Map.of("outcome", "yes"), email, postal));
    }

    private NewLetter order(String key, String template, Map<String, Object> values, String email, String postal) {
        return new NewLetter(ref + ":" + key, ref, template, values, new Addressee(contact, "Ada Hart", email, postal));
    }

    private void send() {
        ReflectionTestUtils.invokeMethod(sender, "sendDue");
    }

    private CasePapers.Paper paper() {
        return paperOf(ref).orElseThrow();
    }

    private Optional<CasePapers.Paper> paperOf(CaseRef of) {
        return papers.stream().flatMap(each -> each.of(of).stream()).findFirst();
    }

    private List<String> touches() {
        return jdbc.sql(
                        "select direction || ' ' || channel || ' ' || subject from app.customer_touchpoint where case_ref = ?")
                .param(ref.value())
                .query(String.class)
                .list();
    }

    private List<MimeMessage> received() {
        return sandbox.received().stream()
                .filter(mail -> {
                    try {
                        return mail.getRecipients(RecipientType.TO)[0]
                                .toString()
                                .equals(address);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static ModelFile file(String name, String text) {
        return new ModelFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
