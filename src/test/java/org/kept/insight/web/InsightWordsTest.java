package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.insight.InsightSettings;
import org.kept.promise.OpeningTimes;
import org.kept.promise.OpeningTimes.Open;
import org.kept.shared.web.EnglishWords;
import org.springframework.context.i18n.LocaleContextHolder;

class InsightWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Eight hours with a break, five on Fridays, free at the weekend. */
    private static final OpeningTimes WEEK = (calendar, first, last) ->
            first.datesUntil(last).flatMap(InsightWordsTest::hours).toList();

    private final InsightWords words = words(WEEK);

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
        "0, 0 s",
        "40000, 40 s",
        "59999, 59 s",
        "3000000, 50 min",
        "12000000, 3 h 20 min",
        "7200000, 2 h",
        "129600000, 36 h",
        "172800000, 2 days",
        "207360000, 2.4 days",
        "8640000000, 100 days"
    })
    void saysHowLongAsTimePasses(long ms, String expected) {
        assertThat(words.duration(ms, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "60000, 1 working minute",
        "3000000, 50 working minutes",
        "3600000, 1 working hour",
        "12000000, 3.3 working hours",
        "28800000, 1 working day",
        "51840000, 1.8 working days",
        "288000000, 10 working days"
    })
    void saysHowLongInDaysThatAreAsLongAsTheHousesUsualOne(long ms, String expected) {
        assertThat(words.duration(ms, true)).isEqualTo(expected);
    }

    @Test
    void takesAWholeDayWhereTheCalendarIsNeverOpen() {
        assertThat(words((calendar, first, last) -> List.of())
                        .duration(Duration.ofDays(2).toMillis(), true))
                .isEqualTo("2 working days");
    }

    @ParameterizedTest
    @CsvSource({"0.37, 37 %", "1, 100 %", "0, 0 %", "0.004, 0.4 %", "0.996, 99.6 %", "0.125, 13 %"})
    void saysAShareAsFineAsItMatters(double share, String expected) {
        assertThat(words.share(share)).isEqualTo(expected);
    }

    @Test
    void tellsThousandsApart() {
        assertThat(words.number(1234567L)).isEqualTo("1,234,567");
        assertThat(words.number(3.14159)).isEqualTo("3.14");
    }

    @Test
    void neverAddsCurrenciesUp() {
        var money = Map.of("EUR", new BigDecimal("412300.0000"), "GBP", new BigDecimal("9000.0000"));

        assertThat(words.money(money)).isEqualTo("€412,300 and £9,000");
        assertThat(words.about(money)).isEqualTo("€412k and £9,000");
        assertThat(words.about(Map.of("EUR", new BigDecimal("1250000")))).isEqualTo("€1.3M");
    }

    @Test
    void saysADashWhereNothingIsKnown() {
        assertThat(List.of(
                        words.duration(null, true),
                        words.duration(null),
                        words.share(null),
                        words.share(Double.NaN),
                        words.number(null),
                        words.money(Map.of()),
                        words.about(null)))
                .containsOnly("–");
    }

    private static Stream<Open> hours(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> Stream.of();
            case FRIDAY -> Stream.of(open(day, 9, 14));
            default -> Stream.of(open(day, 9, 12), open(day, 13, 18));
        };
    }

    private static Open open(LocalDate day, int from, int to) {
        return new Open(
                day.atTime(LocalTime.of(from, 0)).atZone(LONDON).toInstant(),
                day.atTime(LocalTime.of(to, 0)).atZone(LONDON).toInstant());
    }

    private static InsightWords words(OpeningTimes calendar) {
        var usual = new UsualDay(calendar, new InsightSettings("england", LONDON, 5), Clock.fixed(NOW, ZoneOffset.UTC));
        return new InsightWords(usual, EnglishWords.at(NOW), EnglishWords.viewing(), EnglishWords.messages("insight"));
    }
}
