package org.kept.lead.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kept.lead.NewLead;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** Tells nonsense from a lead: only what no record could hold is refused, everything else is taken and judged later. */
public final class LeadCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Map<String, Integer> LONGER = Map.of("message", 20_000, "email", 254, "website", 500);
    private static final int USUAL = 200;

    private LeadCheck() {}

    static NewLead require(NewLead lead, Instant now) {
        List<FieldProblem> problems = problems(lead);
        if (lead.receivedAt() != null && lead.receivedAt().isAfter(now.plus(Duration.ofHours(1)))) {
            problems.add(new FieldProblem("receivedAt", "Must not be in the future"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return lead;
    }

    /** What is wrong with the fields, whenever the lead came; a list to add to. */
    public static List<FieldProblem> problems(NewLead given) {
        NewLead lead = LeadFields.tidy(given);
        List<FieldProblem> problems = new ArrayList<>();
        for (var part : NewLead.class.getRecordComponents()) {
            if (part.getType() == String.class) {
                text(part.getName(), (String) LeadFields.read(part, lead), problems);
            }
        }
        if (lead.currencyCode() != null && !isCurrency(lead.currencyCode())) {
            problems.add(new FieldProblem("currencyCode", "There is no such currency; use a code such as EUR"));
        }
        if (lead.countryCode() != null && !COUNTRIES.contains(lead.countryCode())) {
            problems.add(new FieldProblem("countryCode", "There is no such country; use a code such as GB"));
        }
        if (lead.estimatedValue() != null
                && (lead.estimatedValue().signum() < 0
                        || lead.estimatedValue().precision()
                                        - lead.estimatedValue().scale()
                                > 15)) {
            problems.add(new FieldProblem("estimatedValue", "Must be a positive amount of money"));
        }
        if (lead.employees() != null && lead.employees() < 0) {
            problems.add(new FieldProblem("employees", "Must not be less than zero"));
        }
        return problems;
    }

    private static void text(String name, String value, List<FieldProblem> problems) {
        int limit = LONGER.getOrDefault(name, USUAL);
        if (value != null && value.length() > limit) {
            problems.add(new FieldProblem(name, "Must not be longer than " + limit + " characters"));
        }
        if (value != null && value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            problems.add(new FieldProblem(name, "Contains characters that are not text"));
        }
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }
}
