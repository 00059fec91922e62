package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about a table can be understood without looking at it. */
class TableWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            integer | >= 10        | <= 5         | No rule fires where value is from 6 to 9; add one
            integer | <= 9         | >= 11        | No rule fires where value is 10; add one
            integer | >= 10        | >= 20        | No rule fires where value is under 10; add one
            double  | [0..10)      | > 20         | No rule fires where value is under 0 or from 10 to 20; add one
            double  | < 10         | > 10         | No rule fires where value is 10; add one
            string  | "GB"         | "DE"         | No rule fires where value is any other value; add one
            string  | not("GB")    | not("GB")    | No rule fires where value is "GB"; add one
            boolean | true         | true         | No rule fires where value is false; add one
            string  | null         | null         | No rule fires where value is any other value; add one
            ''      | < date("2027-01-01") | > date("2027-01-31") | No rule fires where value is from 2027-01-01 to 2027-01-31; add one
            """)
    void a_gap_is_told_in_the_words_of_the_column(String type, String one, String other, String message) {
        assertThat(Samples.checkWith("visit-rate.dmn", table(type, one, other)))
                .filteredOn(problem -> problem.rule().equals("gap"))
                .singleElement()
                .extracting(ModelProblem::message)
                .isEqualTo(message);
    }

    private static String table(String type, String one, String other) {
        return Samples.text("visit-rate.dmn")
                .replaceAll("(?s)<input id=\"Input_2\".*</input>", "")
                .replace("label=\"Level\"", "label=\"Value\"")
                .replace(
                        "typeRef=\"string\">\n          <text>facts",
                        "typeRef=\"" + type + "\">\n          <text>facts")
                .replaceAll("(?s)<rule id=\"Rule_1\">.*</rule>", "")
                .replace("</decisionTable>", rule(1, one) + rule(2, other) + "</decisionTable>");
    }

    private static String rule(int number, String cell) {
        return "<rule id=\"R%d\"><inputEntry><text>%s</text></inputEntry><outputEntry><text>\"A\"</text></outputEntry></rule>"
                .formatted(number, cell.replace("<", "&lt;"));
    }
}
