package org.kept.contract.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kept.contract.ContractLine;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.util.MultiValueMap;

/** Reads what somebody typed in a form, and remembers everything that cannot be read, so that it is said at once. */
final class Typed {

    private final MultiValueMap<String, String> sent;
    private final List<FieldProblem> problems = new ArrayList<>();

    Typed(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** What was typed, without blanks around it; null for nothing. */
    String text(String field) {
        return strip(sent.getFirst(field));
    }

    boolean yes(String field) {
        return "true".equals(sent.getFirst(field));
    }

    LocalDate day(String field) {
        return read(field, LocalDate::parse, "Write a day such as 2027-03-31");
    }

    /** A moment that was typed as a local time in that zone. */
    Instant moment(String field, ZoneId zone) {
        return read(
                field,
                text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                "Write a day and a time such as 2027-03-31T16:40");
    }

    Integer count(String field) {
        return read(field, text -> Integer.valueOf(matching(text, "\\d{1,6}")), "Write a whole number, such as 90");
    }

    /** An amount or a percentage; blanks, and commas between thousands, are passed over. */
    BigDecimal amount(String field) {
        return amount(field, text(field));
    }

    /** The lines, row by row; a row that names no product is none. */
    List<ContractLine> lines() {
        List<ContractLine> lines = new ArrayList<>();
        for (int row = 0; row < all("product").size(); row++) {
            if (cell("product", row) != null) {
                lines.add(new ContractLine(
                        cell("product", row),
                        cell("description", row),
                        amount("lines", cell("quantity", row)),
                        amount("lines", cell("unitPrice", row)),
                        amount("lines", cell("amount", row))));
            }
        }
        return lines;
    }

    /** What somebody else reads; their refusal is one problem among the others. */
    <T> T by(Function<String, T> reader, String field) {
        try {
            return reader.apply(text(field));
        } catch (InvalidInputException refused) {
            problems.addAll(refused.fields());
            return null;
        }
    }

    /**
     * Ends the reading.
     *
     * @throws InvalidInputException with everything that could not be read
     */
    void requireReadable() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private BigDecimal amount(String field, String text) {
        return parsed(
                field,
                text == null ? null : text.replaceAll("[\\s\u00a0\u202f]", "").replaceAll(",(?=\\d{3}(\\D|$))", ""),
                plain -> new BigDecimal(matching(plain, "-?\\d{1,15}(\\.\\d{1,4})?")),
                "Write an amount such as 12000 or 12000.50");
    }

    private <T> T read(String field, Function<String, T> reader, String otherwise) {
        return parsed(field, text(field), reader, otherwise);
    }

    private <T> T parsed(String field, String text, Function<String, T> reader, String otherwise) {
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeParseException | NumberFormatException e) {
            problems.add(new FieldProblem(field, otherwise));
            return null;
        }
    }

    private static String matching(String text, String shape) {
        if (!text.matches(shape)) {
            throw new NumberFormatException();
        }
        return text;
    }

    private List<String> all(String field) {
        return sent.getOrDefault(field, List.of());
    }

    private String cell(String field, int row) {
        return row < all(field).size() ? strip(all(field).get(row)) : null;
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
