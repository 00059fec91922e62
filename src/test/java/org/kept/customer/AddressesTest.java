package org.kept.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.shared.InvalidInputException;

class AddressesTest {

    private final Addresses addresses = new Addresses(new CustomerSettings("GB", "", Duration.ofDays(30)));

    @ParameterizedTest
    @CsvSource({
        "Ada.Lovelace@Analytical.EXAMPLE, ada.lovelace@analytical.example",
        "' bob@kept.test ', bob@kept.test",
        "info@müller.de, info@xn--mller-kva.de",
        "o'neil+crm@mail.co.uk, o'neil+crm@mail.co.uk"
    })
    void bringsAnEmailAddressIntoOneForm(String typed, String known) {
        assertThat(addresses.email(typed)).contains(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "ada", "ada@", "ada@nowhere", "a b@c.com", "<script>@x.com", "ada@x.com\r\nBcc: b@y.com"
            })
    void takesNoNonsenseForAnEmailAddress(String typed) {
        assertThat(addresses.email(typed)).isEmpty();
        assertThat(addresses.email(null)).isEmpty();
        assertThat(addresses.email("a".repeat(300) + "@x.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0018, +442079460018",
        "+44 (0)20 7946 0018, +442079460018",
        "+49 30 901820, +4930901820",
        "0049 30 901820, +4930901820"
    })
    void bringsAPhoneNumberIntoOneForm(String typed, String known) {
        assertThat(addresses.phone(typed)).contains(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "call me", "1", "+999999999999999999999"})
    void takesNoNonsenseForAPhoneNumber(String typed) {
        assertThat(addresses.phone(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.Acme.example/about?x=1, acme.example",
        "acme.example, acme.example",
        "acme.example:8443/x, acme.example",
        "ada@acme.example, acme.example",
        "http://bücher.de, xn--bcher-kva.de"
    })
    void findsTheDomain(String typed, String domain) {
        assertThat(addresses.domain(typed)).contains(domain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a site", "javascript:alert(1)", "http://", "http://localhost/"})
    void findsNoDomainInNonsense(String typed) {
        assertThat(addresses.domain(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Acme Ltd, acme",
        "ACME Limited., acme",
        "'Müller & Co. GmbH', muller",
        "Acme S.A., acme",
        "Limited, limited",
        "Côte d’Or SAS, cote d or"
    })
    void knowsACompanyWithoutItsLegalForm(String typed, String key) {
        assertThat(addresses.companyKey(typed)).isEqualTo(key);
    }

    @Test
    void knowsANameWithoutAccentsAndPunctuation() {
        assertThat(addresses.nameKey(" José-María ", "O'Neill")).isEqualTo("jose maria o neill");
        assertThat(addresses.nameKey((String) null)).isEmpty();
        assertThat(addresses.companyKey(null)).isEmpty();
    }

    @Test
    void refusesACharacterThatNoDatabaseKeeps() {
        assertThatThrownBy(() -> Addresses.clean("Ada\0")).isInstanceOf(InvalidInputException.class);
        assertThat(Addresses.clean("  ")).isNull();
    }
}
