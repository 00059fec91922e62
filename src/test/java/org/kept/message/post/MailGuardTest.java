package org.kept.message.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nBcc: eve@example.org",
                "ada@example.org\nBcc: eve@example.org",
                "ada@example.org, eve@example.org",
                "ada@example.org; eve@example.org",
                "Ada <ada@example.org>",
                "team: ada@example.org, eve@example.org;",
                "ada@",
                "ada",
                "ада@example.org",
                " ",
                ""
            })
    void only_one_plain_address_is_a_recipient(String recipient) {
        assertThatThrownBy(() -> MailGuard.oneAddress(recipient)).isInstanceOf(UnsendableException.class);
    }

    @Test
    void a_plain_address_is_taken_as_it_is() {
        assertThat(MailGuard.oneAddress("ada.lovelace+crm@example.org").getAddress())
                .isEqualTo("ada.lovelace+crm@example.org");
    }

    @Test
    void a_domain_in_another_script_is_written_the_way_mail_servers_know_it() {
        assertThat(MailGuard.oneAddress("ada@bücher.example").getAddress()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: eve@example.org", "Hello\u0000", "Hello\u2028there", "Hello\tthere"})
    void a_header_is_one_line(String value) {
        assertThatThrownBy(() -> MailGuard.line(value)).isInstanceOf(UnsendableException.class);
    }

    @Test
    void a_subject_is_cut_at_a_sensible_length() {
        assertThat(MailGuard.subject("x".repeat(5_000))).hasSize(200).endsWith("…");
    }
}
