package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.studio.diff.Models.changedIn;
import static org.kept.studio.diff.Models.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.studio.diff.Change.Kind;

/** What analysts read about a changed table, rule by rule and word for word. */
class DecisionSentencesTest {

    private static final String TABLE =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="D" namespace="t">
              <decision id="fit" name="How well they fit" camunda:historyTimeToLive="P30D">
                <decisionTable id="T" hitPolicy="FIRST">
                  <input id="In1" label="Company size"><inputExpression id="E1" typeRef="integer"><text>facts.companySize</text></inputExpression></input>
                  <input id="In2" label="Tier"><inputExpression id="E2" typeRef="string"><text>facts.tier</text></inputExpression></input>
                  <output id="Out1" label="Fit" name="fit" typeRef="integer"/>
                  <rule id="R1"><description>Large</description><inputEntry id="C11"><text>&gt;= 50</text></inputEntry><inputEntry id="C12"><text></text></inputEntry><outputEntry id="C13"><text>20</text></outputEntry></rule>
                  <rule id="R2"><description>Gold</description><inputEntry id="C21"><text></text></inputEntry><inputEntry id="C22"><text>"gold"</text></inputEntry><outputEntry id="C23"><text>15</text></outputEntry></rule>
                  <rule id="R3"><inputEntry id="C31"><text></text></inputEntry><inputEntry id="C32"><text></text></inputEntry><outputEntry id="C33"><text>0</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String FIRST =
            TABLE.substring(TABLE.indexOf("<rule id=\"R1\""), TABLE.indexOf("<rule id=\"R2\""));
    private static final String SECOND =
            TABLE.substring(TABLE.indexOf("<rule id=\"R2\""), TABLE.indexOf("<rule id=\"R3\""));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
        >20<|>30<|Rule 1 (“Large”) now gives “Fit” 30 instead of 20.
        &gt;= 50|&gt;= 200|Rule 1 (“Large”) now asks for “Company size” to be at least 200 instead of 50.
        &gt;= 50|[10..50]|Rule 1 (“Large”) now asks for “Company size” to be from 10 to 50 instead of at least 50.
        "gold"|"gold", "silver"|Rule 2 (“Gold”) now asks for “Tier” to be “gold” or “silver” instead of “gold”.
        "gold"|not("none")|Rule 2 (“Gold”) now asks for “Tier” to be anything but “none” instead of “gold”.
        "gold"|-|Rule 2 (“Gold”) now takes any “Tier”; it had to be “gold”.
        <inputEntry id="C31"><text>|<inputEntry id="C31"><text>&lt; 5|Rule 3 now also asks for “Company size” to be less than 5.
        >Gold<|>Golden<|Rule 2 (“Gold”) now has the description “Golden”.
        FIRST|UNIQUE|The table now takes the only rule that fits instead of the first rule that fits.
        hitPolicy="FIRST"|hitPolicy="COLLECT" aggregation="SUM"|The table now takes the sum of all rules that fit instead of the first rule that fits.
        label="Tier"|label="Level"|The condition “Tier” is now called “Level”.
        facts.tier|facts.level|The condition “Tier” now reads “facts.level” instead of “facts.tier”.
        typeRef="string"|typeRef="boolean"|The condition “Tier” is now a yes or no instead of a text.
        name="fit" typeRef|name="points" typeRef|The result “Fit” is now kept as “points” instead of “fit”.
        name="How well they fit"|name="Fit"|The decision “Fit” is now called “Fit” instead of “How well they fit”.
        id="C13"|id="C14"|One inner id of the decision “How well they fit” changed; it decides the same.
        id="R1"|id="R9"|One inner id of the decision “How well they fit” changed; it decides the same.
        """)
    void one_change_is_one_sentence(String before, String after, String sentence) {
        assertThat(sentences(changedIn("fit.dmn", TABLE, before, after))).containsExactly(sentence);
    }

    @Test
    void all_that_changed_in_a_rule_is_one_sentence_with_its_cells() {
        List<Change> changes = changedIn("fit.dmn", TABLE, "&gt;= 50", "&gt;= 200", ">20<", ">30<");

        assertThat(sentences(changes))
                .containsExactly(
                        "Rule 1 (“Large”) now asks for “Company size” to be at least 200 instead of 50; gives “Fit” 30 instead of 20.");
        assertThat(changes.get(0).elements()).containsExactly("R1", "C11", "C13");
        assertThat(changes.get(0).place()).isEqualTo("How well they fit");
    }

    @Test
    void rules_that_come_and_go_are_told_whole() {
        assertThat(sentences(changedIn("fit.dmn", TABLE, SECOND, "")))
                .containsExactly("Rule 2 (“Gold”) was removed: it asks for “Tier” to be “gold” and gives “Fit” 15.");
        assertThat(
                        sentences(
                                changedIn(
                                        "fit.dmn",
                                        TABLE,
                                        SECOND,
                                        SECOND
                                                + "<rule id=\"R9\"><inputEntry id=\"C91\"><text>7</text></inputEntry><inputEntry id=\"C92\"><text>\"x\"</text></inputEntry><outputEntry id=\"C93\"><text>99</text></outputEntry></rule>")))
                .containsExactly(
                        "Rule 3 was added: it asks for “Company size” to be 7 and “Tier” to be “x” and gives “Fit” 99.");
    }

    @Test
    void the_order_of_rules_counts_only_where_it_decides() {
        List<Change> first = changedIn("fit.dmn", TABLE, FIRST, "", SECOND, SECOND + FIRST);
        assertThat(sentences(first))
                .containsExactly(
                        "Rule 1 (“Gold”) was moved up from place 2 to 1; the first rule that fits decides, so the order counts.");
        assertThat(first.get(0).kind()).isEqualTo(Kind.CHANGED);

        String unique = TABLE.replace("FIRST", "UNIQUE");
        List<Change> free = changedIn("fit.dmn", unique, FIRST, "", SECOND, SECOND + FIRST);
        assertThat(sentences(free))
                .containsExactly("Rule 1 (“Gold”) was moved up from place 2 to 1; the order decides nothing here.");
        assertThat(free.get(0).kind()).isEqualTo(Kind.MOVED);
    }

    @Test
    void a_new_column_says_how_many_rules_ask_for_it() {
        List<Change> changes = changedIn(
                "fit.dmn",
                TABLE,
                "<output id",
                "<input id=\"In3\" label=\"Region\"><inputExpression id=\"E3\"><text>facts.region</text></inputExpression></input><output id",
                "<outputEntry id=\"C13\"",
                "<inputEntry id=\"N1\"><text>\"EU\"</text></inputEntry><outputEntry id=\"C13\"",
                "<outputEntry id=\"C23\"",
                "<inputEntry id=\"N2\"><text></text></inputEntry><outputEntry id=\"C23\"",
                "<outputEntry id=\"C33\"",
                "<inputEntry id=\"N3\"><text></text></inputEntry><outputEntry id=\"C33\"");

        assertThat(sentences(changes)).containsExactly("The condition “Region” was added; one rule asks for it.");
        assertThat(changes.get(0).after()).isEqualTo("Rule 1: “EU”");
    }

    @Test
    void in_a_file_of_several_decisions_each_sentence_names_its_own() {
        String two = TABLE.replace(
                "</definitions>",
                "<decision id=\"sum\" name=\"Sum\"><informationRequirement id=\"N\"><requiredDecision href=\"#fit\"/></informationRequirement><literalExpression id=\"L\"><text>fit + 1</text></literalExpression></decision></definitions>");

        assertThat(sentences(changedIn("fit.dmn", two, ">20<", ">30<")))
                .containsExactly("Rule 1 (“Large”) of “How well they fit” now gives “Fit” 30 instead of 20.");
        assertThat(sentences(changedIn("fit.dmn", two, "fit + 1", "fit + 2")))
                .containsExactly("The decision “Sum” is now worked out as “fit + 2” instead of “fit + 1”.");
        assertThat(sentences(changedIn(
                        "fit.dmn",
                        two,
                        "<informationRequirement id=\"N\"><requiredDecision href=\"#fit\"/></informationRequirement>",
                        "")))
                .containsExactly("The decision “Sum” no longer builds on the decision “How well they fit”.");
        assertThat(sentences(ModelDiff.between(Models.file("f.dmn", TABLE), Models.file("f.dmn", two))))
                .containsExactly("The decision “Sum” was added.");
        assertThat(sentences(ModelDiff.between(null, Models.file("f.dmn", TABLE))))
                .containsExactly("The decision “How well they fit” was added: a table of 3 columns and 3 rules.");
    }
}
