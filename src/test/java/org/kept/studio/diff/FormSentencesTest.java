package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kept.studio.diff.Models.changedIn;
import static org.kept.studio.diff.Models.sentences;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.studio.diff.Change.Kind;

/** What analysts read about a changed form or letter, word for word. */
class FormSentencesTest {

    private static final String FORM =
            """
            {"id": "ask", "type": "default", "components": [
              {"type": "text", "id": "T", "text": "Four questions."},
              {"type": "radio", "id": "F1", "key": "need", "label": "Do they need it?", "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}], "validate": {"required": true}},
              {"type": "number", "id": "F2", "key": "amount", "label": "How much?", "validate": {"min": 1}, "conditional": {"hide": "=need = \\"no\\""}},
              {"type": "textarea", "id": "F3", "key": "note", "label": "Note", "validate": {"maxLength": 400}}]}
            """;

    private static final String LETTER =
            """
            subject: We have your complaint, {{ref}}
            values: answerBy, points.text

            Dear {{to.name}},

            thank you for telling us.

            Yours sincerely
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
        "label": "Note"|"label": "Remark"|“Note” now reads “Remark”.
        Four questions.|Three questions.|The text “Four questions.” now reads “Three questions.”.
        "required": true|"required": false|“Do they need it?” may now be left empty.
        "key": "note"|"key": "remark"|The answer to “Note” is now kept as “remark” instead of “note”.
        "textarea"|"textfield"|“Note” is now a “textfield” instead of a “textarea”.
        "maxLength": 400|"maxLength": 4000|“Note” may now have at most 4000 characters instead of 400.
        "min": 1|"min": 5|“How much?” must now be at least 5 instead of 1.
        need = \\"no\\"|need = \\"maybe\\"|“How much?” is now hidden when “need = "maybe"” instead of when “need = "no"”.
        "label": "No"|"label": "Never"|The answer “No” to “Do they need it?” now reads “Never”.
        , {"label": "No", "value": "no"}||“Do they need it?” can no longer be answered with “No”.
        "value": "no"}|"value": "no"}, {"label": "Perhaps", "value": "some"}|“Do they need it?” can now also be answered with “Perhaps”.
        "key": "note",|"key": "note", "description": "For sales",|“Note” now has the hint “For sales”.
        "key": "note",|"key": "note", "defaultValue": "none",|“Note” now begins with “none”.
        "key": "note",|"key": "note", "strangeThing": 7,|“Note” now has 7 as its strange thing.
        """)
    void one_change_of_a_form_is_one_sentence(String before, String after, String sentence) {
        assertThat(sentences(changedIn("ask.form", FORM, before, after == null ? "" : after)))
                .containsExactly(sentence);
    }

    @Test
    void fields_that_come_go_and_move_are_told_by_their_labels() {
        String note = FORM.substring(FORM.indexOf(",\n  {\"type\": \"textarea\""), FORM.lastIndexOf("]}"));
        assertThat(sentences(changedIn("ask.form", FORM, note, "")))
                .containsExactly("The text area “Note” was removed.");
        assertThat(
                        sentences(
                                changedIn(
                                        "ask.form",
                                        FORM,
                                        note,
                                        note
                                                + ",{\"type\":\"checkbox\",\"id\":\"F4\",\"key\":\"ok\",\"label\":\"Sure?\",\"validate\":{\"required\":true}}")))
                .containsExactly("The tick box “Sure?” was added after “Note”; it must be answered.");
        List<Change> moved = changedIn(
                "ask.form", FORM, note, "", "{\"type\": \"text\",", note.substring(2) + ",{\"type\": \"text\",");
        assertThat(sentences(moved)).containsExactly("“Note” now comes first.");
        assertThat(moved.get(0).kind()).isEqualTo(Kind.MOVED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
        We have your complaint|Your complaint|The subject is now “Your complaint, {{ref}}” instead of “We have your complaint, {{ref}}”.
        answerBy, ||The letter no longer needs the value “answerBy”.
        points.text|points.text, reason|The letter now needs the value “reason”.
        for telling us|for your letter|Line 6 now says “thank you for your letter.” instead of “thank you for telling us.”.
        Yours sincerely|Yours truly|Line 8 now says “Yours truly” instead of “Yours sincerely”.
        """)
    void one_change_of_a_letter_is_one_sentence(String before, String after, String sentence) {
        assertThat(sentences(changedIn("ack.letter", LETTER, before, after == null ? "" : after)))
                .containsExactly(sentence);
    }

    @Test
    void lines_of_a_letter_that_come_and_go_are_counted_and_quoted() {
        assertThat(sentences(changedIn("ack.letter", LETTER, "us.\n", "us.\nWe look into it.\nYou hear from us.\n")))
                .containsExactly("2 lines were added after line 6: “We look into it. You hear from us.”.");
        assertThat(sentences(changedIn("ack.letter", LETTER, "thank you for telling us.\n\n", "")))
                .containsExactly("2 lines were removed after line 5: “thank you for telling us.”.");
        assertThat(sentences(changedIn("ack.letter", LETTER, "values:", "language: en-GB\nvalues:")))
                .containsExactly("The letter is now written in English (United Kingdom).");
        assertThat(sentences(changedIn("ack.letter", LETTER, "subject:", "subjekt:")))
                .as("a letter whose head cannot be read is compared as a text")
                .containsExactly(
                        "Line 1 now says “subjekt: We have your complaint, {{ref}}” instead of “subject: We have your complaint, {{ref}}”.");
    }
}
