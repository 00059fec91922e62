package org.kept.insight.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Axes that people can read: few, round values, in words of the unit. */
class ScalesTest {

    private static final ChartWords WORDS = words();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 1",
                "1 | 0 1",
                "4 | 0 1 2 3 4",
                "14 | 0 5 10 15",
                "23 | 0 5 10 15 20 25",
                "970 | 0 200 400 600 800 1,000"
            })
    void countsHaveWholeRoundTicks(double highest, String ticks) {
        Unit unit = Unit.counts(WORDS);

        assertThat(said(unit, Ticks.linear(unit, 0, highest))).isEqualTo(ticks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2400 | 0, 10 min, 20 min, 30 min, 40 min",
                "90000 | 0, 6 h, 12 h, 18 h, 1 d, 1.25 d",
                "700000 | 0, 2 d, 4 d, 6 d, 8 d, 10 d"
            })
    void durationsHaveTicksOfTheClock(double highest, String ticks) {
        Unit unit = Unit.seconds(WORDS);
        List<String> said =
                Ticks.linear(unit, 0, highest).values().stream().map(unit::tick).toList();

        assertThat(String.join(", ", said).replace('\u00a0', ' ')).isEqualTo(ticks);
    }

    @Test
    void valuesBelowZeroMoveTheGroundUp() {
        assertThat(Ticks.linear(Unit.counts(WORDS), -7, 12).values())
                .containsExactly(-10.0, -5.0, 0.0, 5.0, 10.0, 15.0);
    }

    @Test
    void equalFactorsTakeEqualRoomOnALogarithmicScale() {
        Scale scale = Scale.log(1, 100, 0, 200);

        assertThat(scale.at(10)).isEqualTo(100);
        assertThat(scale.value(100)).isCloseTo(10, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(scale.at(5_000)).isEqualTo(200);
    }

    @Test
    void aScaleWithoutRoomIsRefused() {
        assertThatThrownBy(() -> Scale.linear(3, 3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Scale.log(0, 3, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void logarithmicTicksTakeInAllValues() {
        assertThat(Ticks.log(Unit.days(WORDS), 0.3, 42).values())
                .startsWith(0.2)
                .endsWith(50.0);
        assertThat(Ticks.log(Unit.seconds(WORDS), 90, 200_000).values())
                .containsExactly(60.0, 600.0, 3_600.0, 21_600.0, 86_400.0, 432_000.0);
    }

    @Test
    void halfAYearIsNamedByMonthsAndTheYearWhereItBegins() {
        DateScale scale = new DateScale(LocalDate.of(2026, 10, 5), LocalDate.of(2027, 3, 29), 0, 100);

        assertThat(scale.ticks(WORDS, 7))
                .extracting(DateScale.Tick::words)
                .containsExactly("Nov", "Dec", "Jan 2027", "Feb", "Mar");
    }

    @Test
    void aSingleDayStandsInTheMiddle() {
        LocalDate day = LocalDate.of(2026, 11, 25);
        DateScale scale = new DateScale(day, day, 0, 100);

        assertThat(scale.at(day)).isEqualTo(50);
        assertThat(scale.ticks(WORDS, 5)).extracting(DateScale.Tick::words).containsExactly("25 Nov");
    }

    @Test
    void quantitiesAreSaidInTheWordsOfTheirUnit() {
        assertThat(Unit.workingDays(WORDS).text(1.84)).isEqualTo("1.8 working days");
        assertThat(Unit.workingDays(WORDS).text(1.04)).isEqualTo("1 working day");
        assertThat(Unit.days(WORDS).text(-0.4)).isEqualTo("\u22120.4 days");
        assertThat(Unit.seconds(WORDS).text(2_700)).isEqualTo("45\u00a0min");
        assertThat(Unit.seconds(WORDS).text(216_000)).isEqualTo("2.5\u00a0d");
        assertThat(Unit.shares(WORDS).text(0.853)).isEqualTo("85\u00a0%");
        assertThat(Unit.money(WORDS, "EUR").tick(412_300)).isEqualTo("\u20ac412.3k");
        assertThat(Unit.money(WORDS, "EUR").text(412_300)).isEqualTo("\u20ac412,300");
        assertThat(WORDS.cases(1)).isEqualTo("1 case");
        assertThat(WORDS.cases(1_200)).isEqualTo("1,200 cases");
    }

    @Test
    void labelsMoveApartAsLittleAsNeededAndKeepTheirOrder() {
        assertThat(Apart.move(new double[] {50, 52, 10}, 16, 0, 100)).containsExactly(50, 66, 10);
        assertThat(Apart.move(new double[] {99, 98}, 16, 0, 100)).containsExactly(100, 84);
    }

    private static String said(Unit unit, Ticks ticks) {
        return String.join(" ", ticks.values().stream().map(unit::tick).toList());
    }

    private static ChartWords words() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/insight");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new ChartWords(source, Locale.ENGLISH);
    }
}
