package org.kept.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.insight.chart.Charts.MONDAY;
import static org.kept.insight.chart.Charts.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Rows;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;

/** What each kind of chart says and where it draws it, in cases that are counted by hand. */
class ChartKindsTest {

    private static final Press PRESS = new Press();

    @Test
    void aWeekSaysHowManyFinishedAndASignalSaysWhy() {
        Drawing chart = finished(
                        Point.of(LocalDate.of(2026, 11, 2), 9, "/cases?week=44"),
                        Point.of(LocalDate.of(2026, 11, 9), 14, "/cases?week=45")
                                .signalled("above the usual"))
                .chart();

        assertThat(chart.marks())
                .extracting(Mark::label)
                .containsExactly("Week of 2 Nov: 9 finished", "Week of 9 Nov: 14 finished \u2013 above the usual");
        assertThat(chart.notes()).extracting(Drawing.Note::words).contains("Finished: 14", "above the usual");
        assertThat(chart.marks().get(1).css()).contains("chart__signal");
        assertThat(chart.table().rows().get(1))
                .extracting("text")
                .containsExactly("Week of 9 Nov 2026", "14", "above the usual");
    }

    @Test
    void aWeekWithoutAValueLeavesAGapAndNoMark() {
        Drawing chart = finished(
                        Point.of(MONDAY, 4, "/a"),
                        Point.of(MONDAY.plusWeeks(1), Double.NaN, null),
                        Point.of(MONDAY.plusWeeks(2), 6, "/c"))
                .chart();

        assertThat(chart.marks()).hasSize(2);
        assertThat(chart.shapes())
                .filteredOn(shape -> shape.css().startsWith("chart__line"))
                .singleElement()
                .satisfies(line -> assertThat(line.d().chars().filter(letter -> letter == 'M'))
                        .hasSize(2));
        assertThat(chart.table().rows().get(1)).extracting("text").containsExactly("Week of 8 Jun 2026", "\u2013");
    }

    @Test
    void whatIsUsualWhatIsPromisedAndANewVersionAreNamed() {
        Drawing chart = Charts.behaviour().chart();

        assertThat(chart.notes())
                .extracting(Drawing.Note::words)
                .contains("usually below 4.3", "usually 3.1", "usually above 1.9", "promised: 4 days", "version 3");
    }

    @Test
    void namesBesideALineNeverCoverOneAnother() {
        List<Double> places = Charts.behaviour().chart().notes().stream()
                .filter(note -> note.css().startsWith("chart__label")
                        || note.words().startsWith("usually")
                        || note.words().startsWith("promised"))
                .map(Drawing.Note::y)
                .sorted()
                .toList();

        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(15.99);
        }
    }

    @Test
    void arrivedLessFinishedIsWhatIsLeft() {
        Drawing chart = BarChart.of(WORDS, "Flow", Unit.counts(WORDS), Step.WEEK)
                .bars("Arrived", "arrived", List.of(Point.of(MONDAY, 7, "/in")))
                .bars("Finished", "finished", List.of(Point.of(MONDAY, 10, "/out")))
                .net()
                .chart();

        assertThat(chart.marks())
                .extracting(Mark::label)
                .containsExactly("Week of 1 Jun: 7 arrived", "Week of 1 Jun: 10 finished");
        assertThat(chart.table().rows().get(0))
                .extracting("text")
                .containsExactly("Week of 1 Jun 2026", "7", "10", "\u22123");
    }

    @Test
    void aThirdKindOfBarIsRefused() {
        BarChart chart = Charts.bars(1);

        assertThatThrownBy(() -> chart.bars("More", "", List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPhaseWithoutCasesHasNoLinkButANumber() {
        Drawing chart = StackChart.of(WORDS, "Open", Unit.counts(WORDS), List.of("Quote", "Qualify"))
                .day(MONDAY, List.of(3.0, 0.0), java.util.Arrays.asList("/cases?quote", null))
                .chart();

        assertThat(chart.marks()).extracting(Mark::label).containsExactly("1 Jun: 3 in Quote");
        assertThat(chart.table().rows().get(0)).extracting("text").containsExactly("1 Jun 2026", "3", "0", "3");
    }

    @Test
    void upToTwoThousandCasesAreDotsAndMoreAreBundledWithoutLosingOne() {
        Drawing dots = Charts.scatter(2_000).chart();
        Drawing bundles = Charts.scatter(2_001).chart();

        assertThat(dots.marks()).hasSize(2_000);
        assertThat(bundles.marks()).hasSizeLessThan(1_000);
        assertThat(bundles.marks().stream().mapToDouble(Mark::value).sum()).isEqualTo(2_001);
        assertThat(bundles.marks()).anySatisfy(mark -> assertThat(mark.label()).matches("\\d+ cases, .* to .* days"));
    }

    @Test
    void openCasesStepAsideForOneAnotherTheSameWayEveryTime() {
        Drawing chart = Charts.ageing().chart();

        assertThat(chart.marks()).extracting(Mark::d).doesNotHaveDuplicates();
        assertThat(Charts.ageing().chart()).isEqualTo(chart);
    }

    @Test
    void aCrowdedStepShowsLargerDotsWithoutLosingACase() {
        AgeingChart chart = AgeingChart.of(WORDS, "Age", Unit.workingDays(WORDS))
                .bundled((step, low, high) -> "/cases?step=" + step + "&low=" + low + "&high=" + high)
                .step("Quote", 2, 4, 6);
        for (int i = 0; i < 400; i++) {
            chart.open(i / 50.0, "LEAD-" + i, "/cases/LEAD-" + i);
        }
        Drawing drawn = chart.chart();

        assertThat(drawn.marks()).hasSizeLessThan(30);
        assertThat(drawn.marks().stream().mapToDouble(Mark::value).sum()).isEqualTo(400);
        assertThat(drawn.notes()).extracting(Drawing.Note::words).contains("400 cases");
    }

    @Test
    void anOldCaseSaysThatItIsSlowerThanOthersWere() {
        Drawing chart = AgeingChart.of(WORDS, "Age", Unit.workingDays(WORDS))
                .step("Quote", 2, 4, 6)
                .open(1, "LEAD-1", "/cases/LEAD-1")
                .open(7, "LEAD-2", "/cases/LEAD-2")
                .chart();

        assertThat(chart.marks())
                .extracting(Mark::label)
                .containsExactly(
                        "LEAD-2 in Quote: 7 working days, slower than 95\u00a0%",
                        "LEAD-1 in Quote: 1 working day, usual");
        assertThat(chart.marks().get(0).css()).endsWith("--3");
    }

    @Test
    void aDifferenceThatMayBeNoneIsDrawnAsUnsure() {
        Rows chart = Charts.differences().chart();

        assertThat(chart.rows()).extracting(row -> row.css().contains("unsure")).containsExactly(false, true, false);
        assertThat(chart.marks().get(0).label())
                .isEqualTo("New: \u22121.8 days, likely \u22122.6 days to \u22120.9 days");
    }

    @Test
    void aForecastNamesTheFirstDaysByWhichHalfMostAndNearlyAllRunsHaveEnded() {
        FanChart chart = FanChart.of(WORDS, "Forecast", "/cases?open");
        for (int day = 0; day < 100; day++) {
            chart.runs(MONDAY.plusDays(day), 1);
        }

        assertThat(Stream.of(0.5, 0.85, 0.95).map(chart::by))
                .containsExactly(MONDAY.plusDays(49), MONDAY.plusDays(84), MONDAY.plusDays(94));
        assertThat(chart.chart().notes()).extracting(Drawing.Note::words).contains("50\u00a0% by 20 Jul");
        assertThat(chart.chart().marks().get(9).label()).isEqualTo("10 Jun: 1 of 100 runs end then, 10\u00a0% by then");
    }

    @Test
    void aSmallLineSaysWhereItBeganWhereItIsAndHowFarItWent() {
        Drawing chart = Sparkline.of(WORDS, "Finished", Unit.counts(WORDS), List.of(9.0, 7.0, 18.0, 14.0), "/cases");

        assertThat(PRESS.spark(chart))
                .contains("aria-label=\"Finished: from 9 to 14, lowest 7, highest 18\"")
                .contains("href=\"/kept/cases\"");
    }

    @Test
    void whereThereIsNothingAPageSaysSoAndDrawsNothing() {
        List<Chart> nothing = List.of(
                finished().nothing("Nothing finished in these weeks yet").chart(),
                BarChart.of(WORDS, "a", Unit.counts(WORDS), Step.DAY)
                        .net()
                        .nothing("Nothing finished in these weeks yet")
                        .chart(),
                StackChart.of(WORDS, "b", Unit.counts(WORDS), List.of("x"))
                        .nothing("Nothing finished in these weeks yet")
                        .chart(),
                ScatterChart.of(WORDS, "c", Unit.days(WORDS), (from, to, low, high) -> "")
                        .nothing("Nothing finished in these weeks yet")
                        .chart(),
                AgeingChart.of(WORDS, "d", Unit.days(WORDS))
                        .step("x")
                        .nothing("Nothing finished in these weeks yet")
                        .chart(),
                RowChart.of(WORDS, "e", Unit.days(WORDS), "Step")
                        .nothing("Nothing finished in these weeks yet")
                        .chart(),
                FanChart.of(WORDS, "f", "/x")
                        .nothing("Nothing finished in these weeks yet")
                        .chart());

        assertThat(nothing).allSatisfy(chart -> assertThat(PRESS.figure(chart, "A quiet time"))
                .contains("Nothing finished in these weeks yet")
                .doesNotContain("<svg")
                .doesNotContain("<table"));
    }

    private static LineChart finished(Point... points) {
        return LineChart.of(WORDS, "Finished per week", Unit.counts(WORDS), Step.WEEK)
                .series("Finished", "finished", List.of(points));
    }
}
