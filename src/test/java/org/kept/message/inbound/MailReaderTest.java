package org.kept.message.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.customer.Addresses;

class MailReaderTest {

    private static final String HEAD =
            "From: Ada Hart <Ada.Hart@Example.org>\r\nSubject: My bill\r\nMessage-ID: <1@mail.example.org>\r\n"
                    + "Date: Sun, 22 Nov 2026 09:15:00 +0100\r\n";

    private final MailReader reader = new MailReader(addresses());

    @Test
    void a_plain_mail_is_read_with_who_what_and_when() {
        IncomingMail mail = read(
                HEAD
                        + "In-Reply-To: <a@kept>\r\nReferences: <b@kept>\r\n <a@kept> <c@x>\r\n\r\nIt is wrong.\r\n-- \r\nAda\r\n");

        assertThat(mail.from()).isEqualTo("ada.hart@example.org");
        assertThat(mail.fromName()).isEqualTo("Ada Hart");
        assertThat(mail.subject()).isEqualTo("My bill");
        assertThat(mail.text()).isEqualTo("It is wrong.\n-- \nAda");
        assertThat(mail.sentAt()).isEqualTo(Instant.parse("2026-11-22T08:15:00Z"));
        assertThat(mail.messageId()).isEqualTo("<1@mail.example.org>");
        assertThat(mail.answers()).containsExactly("<a@kept>", "<b@kept>", "<c@x>");
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void quoted_printable_in_the_old_charset_of_the_west_is_read() {
        IncomingMail mail = read("From: =?iso-8859-1?Q?J=F6rg_M=FCller?= <j@example.org>\r\n"
                + "Subject: =?utf-8?B?QmVzY2h3ZXJkZSDDvGJlciA=?= =?utf-8?Q?Stra=C3=9Fe?=\r\n"
                + "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "Sch=F6ne Gr=FC=DFe aus K=F6ln, das ist eine lange Zeile, die weiter=\r\ngeht.\r\n");

        assertThat(mail.fromName()).isEqualTo("Jörg Müller");
        assertThat(mail.subject()).isEqualTo("Beschwerde über Straße");
        assertThat(mail.text()).isEqualTo("Schöne Grüße aus Köln, das ist eine lange Zeile, die weitergeht.");
    }

    @Test
    void base64_and_bytes_without_a_word_on_their_charset_are_read() {
        assertThat(read(HEAD + "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                                + "xYF1a2FzeiDQnNCw\r\n0YDQuNGP\r\n")
                        .text())
                .isEqualTo("Łukasz Мария");
        assertThat(read((HEAD + "\r\nGrüße").getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo("Grüße");
        assertThat(read((HEAD + "\r\nGrüße €").getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("Grüße €");
        assertThat(read((HEAD + "Content-Type: text/plain; charset=\"no-such\"\r\n\r\nGrüße")
                                .getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("Grüße");
    }

    @Test
    void of_a_mail_in_two_forms_the_plain_one_is_read_and_what_is_attached_is_named() {
        IncomingMail mail = read(HEAD
                + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=out\r\n\r\npreamble\r\n"
                + "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
                + "--in\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe plain words.\r\n"
                + "--in\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>The <b>other</b> words.</p>\r\n--in--\r\n"
                + "--out\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"=?utf-8?Q?Z=C3=A4hler.png?=\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                + "--out\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nNot ours to read.\r\n"
                + "--out\r\nContent-Type: text/plain\r\n\r\nA footer.\r\n--out--\r\nepilogue");

        assertThat(mail.text()).isEqualTo("The plain words.\n\nA footer.");
        assertThat(mail.attachments()).containsExactly("Zähler.png", "unnamed");
    }

    @Test
    void html_gives_its_words_and_nothing_of_what_it_wants_to_do() {
        IncomingMail mail = read(HEAD
                + "Content-Type: text/html; charset=utf-8\r\n\r\n"
                + "<html><head><title>no</title><style>p{}</style></head><body><p>Dear all,</p><p>it&nbsp;broke&amp;fell<br>twice</p>"
                + "<ul><li>one</li><li>two</li></ul><script>alert(1)</script><img src=x onerror=alert(1)>"
                + "<a href='javascript:x'>here</a><div>end</div></body></html>");

        assertThat(mail.text()).isEqualTo("Dear all,\n\nit broke&fell\ntwice\n\n- one\n- two\nhere\nend");
    }

    @Test
    void a_mail_without_subject_mark_date_or_text_is_a_mail_all_the_same() {
        IncomingMail mail = reader.read("From: a@example.org\r\n\r\n".getBytes(StandardCharsets.US_ASCII), "abc");

        assertThat(mail.subject()).isEmpty();
        assertThat(mail.text()).isEmpty();
        assertThat(mail.fromName()).isEmpty();
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.messageId()).isEqualTo("<abc@hash>");
    }

    @Test
    void what_is_put_into_a_header_stays_one_line_of_it() {
        IncomingMail mail = read("From: =?utf-8?Q?Eve=0D=0ABcc:_x@example.org=00?= <eve@example.org>\r\n"
                + "Subject: =?utf-8?Q?Hello=0D=0AX-Evil:_1=0D=0A=0D=0Abody=E2=80=AE?=\r\n\r\nx\u0000y\u0007z");

        assertThat(mail.fromName()).isEqualTo("Eve Bcc: x@example.org");
        assertThat(mail.subject()).isEqualTo("Hello X-Evil: 1 body");
        assertThat(mail.text()).isEqualTo("xyz");
        assertThat(read(HEAD.replace("My bill", "a".repeat(5_000)) + "\r\n").subject())
                .hasSize(250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=y",
                "Return-Path: <>",
                "Return-Path: < >",
                "Precedence: bulk",
                "Precedence: Auto_Reply",
                "X-Autoreply: yes",
                "List-Id: <news.example.org>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x",
            })
    void what_machines_send_is_known(String header) {
        assertThat(read(HEAD + header + "\r\n\r\nI am away").automatic()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Auto-Submitted: no", "Return-Path: <ada@example.org>", "Precedence: first-class", "X-Mailer: x"
            })
    void what_people_send_is_not_taken_for_a_machines(String header) {
        assertThat(read(HEAD + header + "\r\n\r\nI am here").automatic()).isFalse();
    }

    @Test
    void a_bounce_is_a_machines() {
        assertThat(read("From: MAILER-DAEMON@mx.example.org\r\n\r\nUndelivered").automatic())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n",
                "hello",
                "{\"from\": \"a@example.org\"}",
                "Subject: nobody\r\n\r\nx",
                "From:\r\n\r\nx",
                "From: nobody\r\n\r\nx",
                "From: <>\r\n\r\nx",
                "From: a@b@c\r\n\r\nx",
                "From: undisclosed-recipients:;\r\n\r\nx",
            })
    void what_is_no_mail_is_refused(String content) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(UnreadableMailException.class);
    }

    @Test
    void parts_within_parts_without_end_are_refused_and_broken_ones_do_no_harm() {
        StringBuilder deep = new StringBuilder(HEAD).append("Content-Type: multipart/mixed; boundary=b0\r\n\r\n");
        for (int i = 0; i < 500; i++) {
            deep.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        assertThatThrownBy(() -> read(deep.toString())).isInstanceOf(UnreadableMailException.class);
        String many = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n".repeat(5_000);
        assertThatThrownBy(() -> read(many)).isInstanceOf(UnreadableMailException.class);

        assertThat(read(HEAD + "Content-Type: multipart/mixed\r\n\r\nno boundary")
                        .from())
                .isNotEmpty();
        assertThat(read(HEAD + "Content-Type: ;;;\r\nContent-Transfer-Encoding: nonsense\r\n\r\nstill words")
                        .text())
                .isEqualTo("still words");
        assertThat(read(HEAD + "Content-Transfer-Encoding: base64\r\n\r\n*** not base64 ***")
                        .from())
                .isNotEmpty();
        assertThat(read(HEAD + "Date: the day after\r\n\r\nx").text()).isEqualTo("x");
    }

    @Test
    void a_huge_mail_is_read_soon_and_no_further_than_bearable() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(read(HEAD + "\r\n" + "words ".repeat(1_500_000)).text()).hasSizeLessThanOrEqualTo(200_000);
            assertThat(read(HEAD + "Content-Type: text/html\r\n\r\n" + "<div>".repeat(500_000) + "x")
                            .text())
                    .isNotNull();
            assertThat(read(HEAD + "References: " + "<x@y> ".repeat(100_000) + "\r\n\r\nx")
                            .answers())
                    .hasSize(1);
            assertThat(read("From: " + "a@example.org, ".repeat(50_000) + "b@example.org\r\n\r\nx")
                            .from())
                    .isEqualTo("a@example.org");
        });
    }

    private IncomingMail read(String raw) {
        return read(raw.getBytes(StandardCharsets.ISO_8859_1));
    }

    private IncomingMail read(byte[] raw) {
        return reader.read(raw, "hash");
    }

    private static Addresses addresses() {
        Addresses addresses = mock(Addresses.class);
        when(addresses.email(any())).thenAnswer(call -> Optional.of(call.<String>getArgument(0))
                .filter(text -> text.matches("[^@\\s<>]+@[^@\\s<>]+"))
                .map(text -> text.toLowerCase(Locale.ROOT)));
        return addresses;
    }
}
