package org.kept.insight.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.paper.Mark;

/** What a reader gets from a chart of any kind, printed by the real templates. */
class ChartsTest {

    private static final Press PRESS = new Press();
    private static final Pattern MARK =
            Pattern.compile("<a [^>]*class=\"[^\"]*chart__mark\"[^>]*>.*?</a>", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");

    @ParameterizedTest
    @MethodSource("charts")
    void everyMarkIsALinkThatSaysWhatItIs(String sentence, Chart chart) {
        List<String> marks = all(MARK, PRESS.figure(chart, sentence));

        assertThat(marks).hasSameSizeAs(chart.marks()).isNotEmpty();
        assertThat(marks).allSatisfy(mark -> {
            String label = attribute(mark, "aria-label");
            assertThat(attribute(mark, "href")).startsWith("/kept/cases");
            assertThat(label).isNotBlank().doesNotContain("null").doesNotContain("{");
            assertThat(TITLE.matcher(mark).results().map(found -> found.group(1)))
                    .containsExactly(label);
        });
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theTableHasTheNumbersOfTheMarks(String sentence, Chart chart) {
        List<String> drawn =
                chart.marks().stream().map(ChartsTest::number).sorted().toList();
        List<String> listed = chart.table().rows().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.href() != null)
                .map(cell -> cell.href() + " " + cell.plain())
                .sorted()
                .toList();

        assertThat(listed).isEqualTo(drawn);
        assertThat(chart.table().rows())
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(chart.table().heads()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void thePageSumsUpToTheSameInMarksAndTable(String sentence, Chart chart) {
        String page = PRESS.figure(chart, sentence);
        double marks = sum(all(MARK, page));
        double cells = sum(all(Pattern.compile("<td[^>]*>"), page));

        assertThat(cells).isCloseTo(marks, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(all(Pattern.compile("<tr>"), page))
                .hasSize(chart.table().rows().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theSentenceComesFirstAndTheCasesAreOneClickAway(String sentence, Chart chart) {
        String page = PRESS.figure(chart, sentence);

        assertThat(page.indexOf("<h3")).isBetween(0, page.indexOf("chart__mark"));
        assertThat(page).containsPattern("<a class=\"chart-figure__cases\" href=\"/kept/cases[^\"]*\"[^>]*>Show the ");
        assertThat(page).contains("Show as table");
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingIsDrawnThatThePolicyWouldRefuseOrThatIsNoPlace(String sentence, Chart chart) {
        String page = PRESS.figure(chart, sentence);

        assertThat(page)
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<script")
                .doesNotContain("NaN");
        assertThat(all(Pattern.compile(" d=\"[^\"]*\""), page))
                .allSatisfy(d -> assertThat(d).matches(" d=\"[MLZa0-9. -]*\""));
    }

    static Stream<Arguments> charts() {
        return Charts.all().entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static String number(Mark mark) {
        return mark.href() + " " + mark.plain();
    }

    private static double sum(List<String> tags) {
        return tags.stream()
                .map(tag -> attribute(tag, "data-value"))
                .filter(value -> !value.isEmpty())
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
