package org.kept.complaint.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedMailTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void headers_go_into_fields_and_the_rest_is_what_happened() {
        PastedMail mail = read(
                """
                From: "Hart, Alice" <a.hart@example.org>
                To: care@example.com
                Subject: Charged
                 twice
                Date: Fri, 12 Jun 2026 23:50:00 +0100

                You charged me twice.
                Subject: not a header any more
                """);

        assertThat(mail.name()).isEqualTo("Hart, Alice");
        assertThat(mail.email()).isEqualTo("a.hart@example.org");
        assertThat(mail.subject()).isEqualTo("Charged twice");
        assertThat(mail.sentAt()).isEqualTo("2026-06-12T22:50:00Z");
        assertThat(mail.text())
                .isEqualTo("To: care@example.com\n\nYou charged me twice.\nSubject: not a header any more");
    }

    @Test
    void encoded_words_are_read_as_people_wrote_them() {
        PastedMail mail = read("From: =?UTF-8?Q?J=C3=BCrgen?= <j@example.org>\nSubject: =?UTF-8?B?w4RyZ2Vy?=\n\nText");

        assertThat(mail.name()).isEqualTo("Jürgen");
        assertThat(mail.subject()).isEqualTo("Ärger");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Alice Hart [mailto:a@example.org] | Alice Hart | a@example.org
            <a@example.org>                   |            | a@example.org
            a@example.org                     |            | a@example.org
            Alice Hart                        | Alice Hart |""")
    void a_sender_is_understood_however_mail_programs_write_it(String from, String name, String email) {
        PastedMail mail = read("From: " + from + "\n\nText");

        assertThat(mail.name()).isEqualTo(name);
        assertThat(mail.email()).isEqualTo(email);
        assertThat(mail.text()).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Date: Sun, 22 Nov 2026 01:10:00 +0000 (UTC) | 2026-11-22T01:10:00Z
            Date: Sun, 22 Nov 2026 01:10:00 GMT         | 2026-11-22T01:10:00Z
            Sent: 12 June 2026 09:15                    | 2026-06-12T08:15:00Z
            Sent: Friday, June 12, 2026 9:15 AM         | 2026-06-12T08:15:00Z
            Sent: Friday, 12 June 2026 09:15            | 2026-06-12T08:15:00Z
            Date: 12/06/2026 09:15                      | 2026-06-12T08:15:00Z""")
    void a_time_without_an_offset_is_the_readers_own(String line, Instant sent) {
        assertThat(read(line + "\n\nText").sentAt()).isEqualTo(sent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: a@example.org, b@example.org\n\nText",
                "Date: the day before yesterday\n\nText",
                "Subject:\n\nText",
                "Just words: with a colon later\nand more",
                "No header at all"
            })
    void what_cannot_be_understood_stays_in_the_text(String pasted) {
        PastedMail mail = read(pasted);

        assertThat(mail)
                .extracting(PastedMail::name, PastedMail::email, PastedMail::sentAt)
                .containsOnlyNulls();
        assertThat(mail.text()).isEqualTo(pasted);
    }

    private static PastedMail read(String pasted) {
        return PastedMail.read(pasted, LONDON);
    }
}
