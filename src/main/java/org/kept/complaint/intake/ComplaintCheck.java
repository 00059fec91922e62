package org.kept.complaint.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.complaint.NewComplaint;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** Tells nonsense from a complaint: only what no record could hold is refused, and what nobody could answer. */
final class ComplaintCheck {

    static final Set<String> LINES = Set.of("finance", "payments", "energy", "housing", "council", "retail", "other");
    private static final Set<String> TYPES =
            Set.of("consumer", "micro_business", "small_business", "charity", "business", "tenant", "resident");
    private static final Set<String> CHANNELS =
            Set.of("web_form", "api", "email", "phone", "letter", "social", "counter", "process", "import");

    private final List<FieldProblem> problems = new ArrayList<>();

    static NewComplaint require(NewComplaint given, Instant now) {
        NewComplaint complaint = tidy(given);
        ComplaintCheck check = new ComplaintCheck();
        check.words(complaint);
        check.person(complaint.customer());
        check.choice("businessLine", complaint.businessLine(), LINES);
        check.choice("channel", complaint.channel(), CHANNELS);
        if (complaint.receivedAt() != null && complaint.receivedAt().isAfter(now.plus(Duration.ofHours(1)))) {
            check.refuse("receivedAt", "Must not be in the future");
        }
        if (!check.problems.isEmpty()) {
            throw new InvalidInputException(check.problems);
        }
        return complaint;
    }

    private void words(NewComplaint complaint) {
        if (complaint.text() == null && complaint.subject() == null) {
            refuse("text", "Say what happened");
        }
        text("text", complaint.text(), 20_000);
        text("subject", complaint.subject(), 200);
        text("remedySought", complaint.remedySought(), 2_000);
        text("sourceRef", complaint.sourceRef(), 200);
    }

    private void person(NewComplaint.From from) {
        if (from.id() == null && from.email() == null && from.phone() == null && from.address() == null) {
            refuse("customer", "Say who complains, and how they can be answered: e-mail, phone or address");
        }
        choice("customer.type", from.type(), TYPES);
        text("customer.name", from.name(), 200);
        text("customer.email", from.email(), 254);
        text("customer.phone", from.phone(), 50);
        text("customer.address", from.address(), 400);
        text("customer.representative", from.representative(), 200);
    }

    private void choice(String field, String value, Set<String> choices) {
        if (value != null && !choices.contains(value)) {
            refuse(field, "Must be one of " + choices.stream().sorted().toList());
        }
    }

    private void text(String field, String value, int longest) {
        if (value != null && value.length() > longest) {
            refuse(field, "Must not be longer than " + longest + " characters");
        }
        if (value != null && value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            refuse(field, "Contains characters that are not text");
        }
    }

    private void refuse(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    private static NewComplaint tidy(NewComplaint given) {
        NewComplaint.From from = given.customer() == null
                ? new NewComplaint.From(null, null, null, null, null, null, null, null)
                : given.customer();
        String text = strip(given.text());
        return new NewComplaint(
                new NewComplaint.From(
                        from.id(),
                        strip(from.name()),
                        strip(from.email()),
                        strip(from.phone()),
                        strip(from.address()),
                        strip(from.type()),
                        strip(from.representative()),
                        from.representativeMayAct()),
                strip(given.businessLine()),
                strip(given.subject()),
                text == null ? strip(given.subject()) : text,
                strip(given.remedySought()),
                strip(given.channel()),
                given.receivedAt(),
                given.personalData(),
                given.vulnerable(),
                strip(given.sourceRef()));
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
