package org.kept.workflow.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/** Turns one answer into its type, or refuses it with what to do about it. */
class FieldValue {

    /** Longer than any letter; a form may ask for less. */
    private static final int LONGEST_TEXT = 10_000;

    private static final int LONGEST_LINE = 1_000;

    /** Why an answer is not accepted, in words for the person who gave it. */
    static class Refused extends RuntimeException {
        Refused(String message) {
            super(message, null, false, false);
        }
    }

    private final FormField field;
    private final Map<String, Object> data;

    FieldValue(FormField field, Map<String, Object> data) {
        this.field = field;
        this.data = data;
    }

    Object of(Object answer) {
        return switch (field.type()) {
            case "number" -> number(answer);
            case "checkbox" -> checkbox(answer);
            case "datetime" -> moment(text(answer, 40));
            case "radio", "select" -> option(text(answer, LONGEST_LINE));
            case "checklist", "taglist" -> choices(answer);
            case "textarea" -> checked(text(answer, LONGEST_TEXT));
            default -> checked(text(answer, LONGEST_LINE));
        };
    }

    private String text(Object answer, int longest) {
        if (!(answer instanceof String text)) {
            throw new Refused(field.label() + " must be a text");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refused(field.label() + " holds a character that cannot be kept");
        }
        int allowed = field.rule("maxLength").asInt(longest);
        if (text.length() > allowed) {
            throw new Refused(
                    field.label() + " can have " + allowed + " characters at most; this has " + text.length());
        }
        return text;
    }

    private String checked(String text) {
        if (text.length() < field.rule("minLength").asInt(0)) {
            throw new Refused(
                    field.label() + " needs at least " + field.rule("minLength").asInt() + " characters");
        }
        JsonNode pattern = field.rule("pattern");
        if (pattern.isTextual()
                && !Pattern.compile(pattern.asText()).matcher(text).find()) {
            throw new Refused(field.label() + " does not have the form that is expected here");
        }
        String kind = field.rule("validationType").asText("");
        if (kind.equals("email") && !EmailValidator.getInstance().isValid(text.trim())) {
            throw new Refused(field.label() + " is not an e-mail address");
        }
        if (kind.equals("phone") && !text.matches("[+0-9 ()/.-]{5,30}")) {
            throw new Refused(field.label() + " is not a phone number");
        }
        return text;
    }

    private BigDecimal number(Object answer) {
        BigDecimal number;
        try {
            number = new BigDecimal(answer.toString());
        } catch (NumberFormatException e) {
            throw new Refused(field.label() + " must be a number");
        }
        if (Math.abs(number.scale()) > 30 || number.precision() > 30) {
            throw new Refused(field.label() + " has more digits than can be kept");
        }
        JsonNode min = field.rule("min");
        JsonNode max = field.rule("max");
        if (min.isValueNode() && !min.asText().isEmpty() && number.compareTo(new BigDecimal(min.asText())) < 0) {
            throw new Refused(field.label() + " must be " + min.asText() + " or more");
        }
        if (max.isValueNode() && !max.asText().isEmpty() && number.compareTo(new BigDecimal(max.asText())) > 0) {
            throw new Refused(field.label() + " must be " + max.asText() + " or less");
        }
        JsonNode decimals = field.json().path("decimalDigits");
        if (decimals.isInt() && number.stripTrailingZeros().scale() > decimals.asInt()) {
            throw new Refused(field.label() + " can have " + decimals.asInt() + " decimals at most");
        }
        return number;
    }

    private Boolean checkbox(Object answer) {
        if (!(answer instanceof Boolean checked)) {
            throw new Refused(field.label() + " must be yes or no");
        }
        if (field.required() && !checked) {
            throw new Refused(field.label() + " is needed");
        }
        return checked;
    }

    private Object moment(String text) {
        try {
            return switch (field.json().path("subtype").asText("date")) {
                case "date" -> LocalDate.parse(text);
                case "time" -> LocalTime.parse(text.length() > 5 && text.endsWith("Z") ? text.substring(0, 5) : text);
                default ->
                    text.endsWith("Z")
                            ? Instant.parse(text)
                            : OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            throw new Refused(field.label() + " is not a date that exists");
        }
    }

    private String option(String choice) {
        if (!options().contains(choice)) {
            throw new Refused("\"" + abbreviate(choice) + "\" is not one of the choices of " + field.label());
        }
        return choice;
    }

    private List<String> choices(Object answer) {
        if (!(answer instanceof Collection<?> list) || list.size() > 200) {
            throw new Refused(field.label() + " must be a list of choices");
        }
        return list.stream().map(choice -> option(text(choice, LONGEST_LINE))).toList();
    }

    /** The values that may be chosen: of the form itself, or of a list among the data. */
    private Set<String> options() {
        Set<String> options = new TreeSet<>();
        field.json()
                .path("values")
                .forEach(value -> options.add(value.path("value").asText()));
        if (data.get(field.json().path("valuesKey").asText("")) instanceof Collection<?> list) {
            list.forEach(item -> options.add(String.valueOf(item instanceof Map<?, ?> map ? map.get("value") : item)));
        }
        return options;
    }

    private static String abbreviate(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
