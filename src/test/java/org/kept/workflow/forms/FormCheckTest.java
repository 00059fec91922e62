package org.kept.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

class FormCheckTest {

    private static final String FORM =
            """
            {"id": "call", "type": "default", "components": [
              {"type": "text", "text": "Call them"},
              {"type": "radio", "key": "outcome", "label": "Outcome", "validate": {"required": true},
               "values": [{"label": "Connected", "value": "connected"}, {"label": "No answer", "value": "no_answer"}]},
              {"type": "group", "conditional": {"hide": "=outcome != \\"connected\\""}, "components": [
                {"type": "textarea", "key": "note", "label": "Note", "validate": {"maxLength": 10}},
                {"type": "datetime", "subtype": "datetime", "key": "callAgain", "label": "Call again"}]},
              {"type": "number", "key": "budget", "label": "Budget", "decimalDigits": 2, "validate": {"min": 0, "max": 1000000}},
              {"type": "datetime", "subtype": "date", "key": "day", "label": "Day"},
              {"type": "checkbox", "key": "interested", "label": "Interested"},
              {"type": "textfield", "key": "code", "label": "Code", "validate": {"pattern": "^[A-Z]{3}$"}},
              {"type": "textfield", "key": "mail", "label": "E-mail", "validate": {"validationType": "email"}},
              {"type": "checklist", "key": "needs", "label": "Needs", "valuesKey": "allNeeds"},
              {"type": "textfield", "key": "company", "label": "Company", "readonly": true}]}
            """;

    private final Map<String, Object> data =
            Map.of("company", "Bolt Ltd", "allNeeds", List.of(Map.of("label", "Price", "value", "price"), "speed"));

    @Test
    void givesEveryAnswerItsType() {
        var values = check(Map.of(
                "outcome", "connected",
                "note", "will think",
                "callAgain", "2026-11-23T10:00:00+01:00",
                "budget", "1200.50",
                "day", "2028-02-29",
                "interested", true,
                "needs", List.of("price", "speed")));

        assertThat(values)
                .containsEntry("outcome", "connected")
                .containsEntry("callAgain", Instant.parse("2026-11-23T09:00:00Z"))
                .containsEntry("budget", new BigDecimal("1200.50"))
                .containsEntry("day", LocalDate.of(2028, 2, 29))
                .containsEntry("interested", true)
                .containsEntry("needs", List.of("price", "speed"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "outcome, maybe, is not one of the choices",
        "budget, -1, must be 0 or more",
        "budget, 1e309, more digits than can be kept",
        "budget, 0.001, 2 decimals at most",
        "budget, NaN, must be a number",
        "day, 2027-02-29, not a date that exists",
        "day, 0000-00-00, not a date that exists",
        "code, abc, does not have the form",
        "mail, nobody@, is not an e-mail address",
        "interested, yes, must be yes or no",
        "needs, price, must be a list",
    })
    void refusesAnAnswerThatTheFormDoesNotAllowAndSaysWhy(String key, String answer, String words) {
        var answers = new java.util.HashMap<String, Object>(Map.of("outcome", "no_answer"));
        answers.put(key, answer);

        assertThat(problems(answers)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(key);
            assertThat(problem.message()).contains(words);
        });
    }

    @Test
    void namesEveryProblemAtOnce() {
        assertThat(problems(Map.of("budget", "lots", "hack", "1", "outcome", "  ")))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("budget", "hack", "outcome");
    }

    @Test
    void refusesAnAnswerToAFieldThatIsHiddenByTheOtherAnswers() {
        assertThat(problems(Map.of("outcome", "no_answer", "note", "smuggled")))
                .extracting(FieldProblem::field)
                .containsExactly("note");
    }

    @Test
    void refusesTextThatIsTooLongOrHoldsNul() {
        assertThat(problems(Map.of("outcome", "connected", "note", "x".repeat(11))))
                .extracting(FieldProblem::message)
                .containsExactly("Note can have 10 characters at most; this has 11");
        assertThat(problems(Map.of("outcome", "no_answer", "mail", "a\0b@kept.example")))
                .extracting(FieldProblem::field)
                .containsExactly("mail");
    }

    @Test
    void ignoresWhatComesBackForAFieldThatIsOnlyShown() {
        assertThat(check(Map.of("outcome", "no_answer", "company", "Forged Ltd")))
                .doesNotContainKey("company");
    }

    private Map<String, Object> check(Map<String, Object> answers) {
        try {
            var form = FormSchema.read(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)));
            return new FormCheck(form, data).check(answers);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<FieldProblem> problems(Map<String, Object> answers) {
        var caught = new java.util.concurrent.atomic.AtomicReference<List<FieldProblem>>();
        assertThatThrownBy(() -> check(answers))
                .asInstanceOf(type(InvalidInputException.class))
                .satisfies(refused -> caught.set(refused.fields()));
        return caught.get();
    }
}
