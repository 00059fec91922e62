package org.kept.workflow.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** Checks answers against the same form that the browser shows: what a page enforces, the server enforces again. */
public class FormCheck {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final FormSchema form;
    private final Map<String, Object> data;

    /** @param data what the fields start with, and what conditions and option lists may read */
    public FormCheck(FormSchema form, Map<String, Object> data) {
        this.form = form;
        this.data = data;
    }

    /**
     * The answers in their types (String, Boolean, BigDecimal, LocalDate, LocalTime, Instant or a list of texts); fields that were
     * left empty are absent.
     *
     * @throws InvalidInputException naming every field that is missing, wrong, hidden or not in the form
     */
    public Map<String, Object> check(Map<String, Object> answers) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<String, Object> known = new HashMap<>(data);
        known.putAll(answers);
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>(answers.keySet());
        for (FormField field : form.fields()) {
            unknown.remove(field.key());
            Object answer = emptyToNull(answers.get(field.key()));
            if (field.readOnly()) {
                continue;
            }
            if (hidden(field, known)) {
                refuseIfGiven(field, answer, problems);
            } else if (answer == null) {
                refuseIfRequired(field, problems);
            } else {
                try {
                    values.put(field.key(), new FieldValue(field, data).of(answer));
                } catch (FieldValue.Refused refused) {
                    problems.add(new FieldProblem(field.key(), refused.getMessage()));
                }
            }
        }
        unknown.stream().sorted().forEach(key -> problems.add(new FieldProblem(key, "This form does not ask for it")));
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return values;
    }

    private static Object emptyToNull(Object answer) {
        boolean empty =
                answer instanceof String text && text.isBlank() || answer instanceof List<?> list && list.isEmpty();
        return empty ? null : answer;
    }

    private boolean hidden(FormField field, Map<String, Object> known) {
        return field.hiddenWhen().stream()
                .flatMap(String::lines)
                .anyMatch(condition -> Boolean.TRUE.equals(
                        FEEL.evaluateExpression(condition.startsWith("=") ? condition.substring(1) : condition, known)
                                .result()));
    }

    private static void refuseIfGiven(FormField field, Object answer, List<FieldProblem> problems) {
        if (answer != null && !Boolean.FALSE.equals(answer)) {
            problems.add(new FieldProblem(field.key(), "This is not asked here, because of your other answers"));
        }
    }

    private static void refuseIfRequired(FormField field, List<FieldProblem> problems) {
        if (field.required()) {
            problems.add(new FieldProblem(field.key(), field.label() + " is needed"));
        }
    }
}
