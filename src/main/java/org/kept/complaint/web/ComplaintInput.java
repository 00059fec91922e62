package org.kept.complaint.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.complaint.NewComplaint;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** What the doors to complaints refuse while the sender is still there to mend it: everything at once, and before anything is kept. */
@Component
class ComplaintInput {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int WORDS = 20_000;
    private static final int LINE = 200;
    private static final int LONG_LINE = 2_000;
    private static final int EMAIL = 254;
    private static final int ADDRESS = 400;

    private final Customers customers;
    private final Addresses addresses;
    private final Clock clock;

    ComplaintInput(Customers customers, Addresses addresses, Clock clock) {
        this.customers = customers;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * The same complaint, if it can be taken from a program.
     *
     * @throws InvalidInputException with everything that is wrong
     */
    NewComplaint require(NewComplaint said) {
        return refuse(said, problems(said, "customer."));
    }

    /**
     * The same complaint, if it says who complains and how to answer them: a person wrote it into a form.
     *
     * @param known what the form knows to be wrong already
     * @throws InvalidInputException with everything that is wrong
     */
    NewComplaint requireAnswerable(NewComplaint said, List<FieldProblem> known) {
        List<FieldProblem> problems = problems(said, "");
        problems.addAll(known);
        return refuse(said, problems);
    }

    /** The id of a customer in this text, or null for none; what is no id is that of nobody, who is then not found. */
    static UUID customerId(String text) {
        String id = Addresses.strip(text);
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return NOBODY;
        }
    }

    private static NewComplaint refuse(NewComplaint said, List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return said;
    }

    private List<FieldProblem> problems(NewComplaint said, String prefix) {
        List<FieldProblem> problems = new ArrayList<>();
        who(said.customer(), prefix, problems);
        if (allBlank(said.text(), said.subject())) {
            problems.add(new FieldProblem("text", "Needed: what happened, in a few words at least"));
        }
        text("text", said.text(), WORDS, problems);
        text("subject", said.subject(), LINE, problems);
        text("remedySought", said.remedySought(), LONG_LINE, problems);
        text("sourceRef", said.sourceRef(), LINE, problems);
        known("businessLine", said.businessLine(), ComplaintWords.BUSINESS_LINES, problems);
        known("channel", said.channel(), ComplaintWords.CHANNELS, problems);
        if (said.receivedAt() != null
                && said.receivedAt().isAfter(clock.instant().plus(Duration.ofMinutes(5)))) {
            problems.add(new FieldProblem("receivedAt", "Must not be in the future"));
        }
        return problems;
    }

    private void who(NewComplaint.From from, String prefix, List<FieldProblem> problems) {
        if (from.id() == null) {
            reach(from, prefix, problems);
        } else if (customers.find(from.id()).isEmpty()) {
            problems.add(new FieldProblem("customer", "There is no such customer"));
        }
        text(prefix + "name", from.name(), LINE, problems);
        text(prefix + "email", from.email(), EMAIL, problems);
        text(prefix + "phone", from.phone(), 50, problems);
        text(prefix + "address", from.address(), ADDRESS, problems);
        text(prefix + "representative", from.representative(), LINE, problems);
        known(prefix + "type", from.type(), ComplaintWords.CUSTOMER_TYPES, problems);
        if (!allBlank(from.email()) && addresses.email(from.email()).isEmpty()) {
            problems.add(
                    new FieldProblem(prefix + "email", "This is not an e-mail address; check it for a typing error"));
        }
    }

    /** A program may know as little as an address; in a form a person is asked for a name as well. */
    private static void reach(NewComplaint.From from, String prefix, List<FieldProblem> problems) {
        boolean form = prefix.isEmpty();
        if (form && allBlank(from.name())) {
            problems.add(new FieldProblem("name", "Needed: a name to answer to"));
        }
        if (allBlank(from.email(), from.phone(), from.address())) {
            problems.add(
                    new FieldProblem(
                            form ? "email" : "customer",
                            form
                                    ? "Needed: an e-mail address, a phone number or a postal address to answer to"
                                    : "Needed: the id of a customer, or an e-mail address, a phone number or a postal address"));
        }
    }

    private static void known(String field, String value, List<String> choices, List<FieldProblem> problems) {
        if (value != null && !choices.contains(value)) {
            problems.add(new FieldProblem(field, "Must be one of " + String.join(", ", choices)));
        }
    }

    private static void text(String field, String value, int limit, List<FieldProblem> problems) {
        if (value != null && value.length() > limit) {
            problems.add(new FieldProblem(field, "Must not be longer than " + limit + " characters"));
        }
        if (value != null && value.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
            problems.add(new FieldProblem(field, "Contains characters that are not text"));
        }
    }

    private static boolean allBlank(String... texts) {
        return Stream.of(texts).allMatch(text -> text == null || text.isBlank());
    }
}
