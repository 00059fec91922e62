package org.kept.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** Answers that a form accepts and that say nothing of anybody: what was chosen, ticked or counted stays, every text is made up. */
public final class SampleAnswers {

    private static final int ROUNDS = 12;
    private static final String TEXT = "Made up. ";

    private final FormSchema form;
    private final Map<String, Object> data;
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private SampleAnswers(FormSchema form, Map<String, Object> data) {
        this.form = form;
        this.data = data;
    }

    /**
     * Answers to all that has to be answered.
     *
     * @param known what was answered, as far as it is known
     * @param data what conditions and lists of choices may read
     */
    public static Map<String, Object> of(FormSchema form, Map<String, Object> known, Map<String, Object> data) {
        return new SampleAnswers(form, data).complete(known);
    }

    private Map<String, Object> complete(Map<String, Object> known) {
        for (FormField field : form.fields()) {
            Object value = known.get(field.key());
            if (value != null && !field.readOnly() && !isText(field)) {
                answers.put(field.key(), value instanceof Date moment ? day(moment) : value);
            }
        }
        Set<String> unfit = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            try {
                new FormCheck(form, data).check(answers);
                return answers;
            } catch (InvalidInputException e) {
                e.fields().forEach(problem -> mend(problem, unfit));
            }
        }
        return answers;
    }

    private void mend(FieldProblem problem, Set<String> unfit) {
        if (answers.remove(problem.field()) != null) {
            unfit.add(problem.field());
            return;
        }
        form.fields().stream()
                .filter(field -> field.key().equals(problem.field()))
                .forEach(field -> answers.put(field.key(), sample(field)));
    }

    private static boolean isText(FormField field) {
        return field.type().equals("textfield") || field.type().equals("textarea");
    }

    private static String day(Date moment) {
        return moment.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private Object sample(FormField field) {
        return switch (field.type()) {
            case "number" -> field.rule("min").isNumber() ? field.rule("min").asInt() : 1;
            case "checkbox" -> true;
            case "radio", "select" -> choice(field);
            case "checklist", "taglist" -> List.of(choice(field));
            case "datetime" ->
                switch (field.json().path("subtype").asText("date")) {
                    case "date" -> "2026-03-02";
                    case "time" -> "09:00";
                    default -> "2026-03-02T09:00:00Z";
                };
            default -> text(field);
        };
    }

    private String choice(FormField field) {
        for (JsonNode value : field.json().path("values")) {
            return value.path("value").asText();
        }
        if (data.get(field.json().path("valuesKey").asText("")) instanceof Collection<?> list && !list.isEmpty()) {
            Object first = list.iterator().next();
            return String.valueOf(first instanceof Map<?, ?> map ? map.get("value") : first);
        }
        return "one";
    }

    private static String text(FormField field) {
        return switch (field.rule("validationType").asText("")) {
            case "email" -> "somebody@example.com";
            case "phone" -> "+44 20 7946 0000";
            default -> {
                int least = field.rule("minLength").asInt(0);
                String text = TEXT.repeat(1 + least / TEXT.length()).strip();
                yield text.substring(
                        0, Math.min(text.length(), field.rule("maxLength").asInt(text.length())));
            }
        };
    }
}
