package org.kept.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    /** A Friday, 11:30 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");

    private final Words words = words();

    @BeforeEach
    void readEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void forgetLocale() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T15:40:00Z, today 16:40",
        "2026-11-20T22:59:00Z, today 23:59",
        "2026-11-20T23:00:00Z, today 24:00",
        "2026-11-19T08:05:00Z, yesterday 09:05",
        "2026-11-23T08:00:00Z, on the next working day",
        "2026-11-25T08:00:00Z, in 3 working days",
        "2026-11-22T08:00:00Z, 22 Nov",
        "2026-11-16T08:00:00Z, 4 days ago",
        "2026-09-01T08:00:00Z, 1 Sept",
        "2027-01-15T08:00:00Z, 15 Jan 2027"
    })
    void saysAMomentAsPeopleWouldInTheZoneOfTheHouse(Instant at, String expected) {
        assertThat(words.near(at)).isEqualTo(expected);
    }

    @Test
    void givesTheExactMomentWithItsZoneForHoveringAndPrint() {
        assertThat(words.exact(NOW)).isEqualTo("Fri 20 Nov 2026, 11:30 CET");
    }

    @ParameterizedTest
    @CsvSource({"412000.0000, EUR, '€412,000'", "12.5, EUR, €12.50", "999999999.99, USD, 'US$999,999,999.99'"})
    void writesAnAmountWithCentsOnlyWhereThereAreAny(BigDecimal amount, String currency, String expected) {
        assertThat(words.money(amount, currency)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Ada Lovelace, AL", "sales, S", "Anna-Maria von der Heide, AH", "'', ·"})
    void standsForANameWithUpToTwoLetters(String name, String expected) {
        assertThat(words.initials(name)).isEqualTo(expected);
    }

    @Test
    void saysNothingWhereThereIsNothing() {
        assertThat(words.near(null) + words.exact(null) + words.day(null) + words.money(null, "EUR"))
                .isEmpty();
    }

    private static Words words() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/shared");
        bundle.setDefaultEncoding("UTF-8");
        var nobody = new DefaultListableBeanFactory().getBeanProvider(Viewer.class);
        var viewing = new Viewing(nobody, new WebSettings(ZoneId.of("Europe/Berlin"), "*"));
        return new Words(viewing, bundle, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
