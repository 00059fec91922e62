package org.kept.message.inbound;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the case a mail is about, by the mail of ours that it answers or by the reference in its subject. Both can be made up,
 * so it counts only if it comes from the case's contact, or from where we wrote to: else anybody could write into any case.
 */
@Component
class MailOwner {

    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{2,6}-\\d{4}-\\d{6,9}\\b");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Customers customers;
    private final Addresses addresses;

    MailOwner(JdbcClient jdbc, Cases cases, Customers customers, Addresses addresses) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.customers = customers;
        this.addresses = addresses;
    }

    /**
     * What was found.
     *
     * @param about the case; null where there is none that is the sender's
     * @param note what a person should know of it; null for nothing
     */
    record Found(CaseSummary about, String note) {}

    private record Written(String ref, String recipient) {}

    Found of(IncomingMail mail) {
        List<Written> answered = mail.answers().isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                        select ref, recipient from app.message_outbox where message_id = any(:ids) and ref is not null
                        order by created_at desc limit 20""")
                        .param("ids", mail.answers().toArray(String[]::new))
                        .query(Written.class)
                        .list();
        List<String> named = Stream.concat(
                        answered.stream().map(Written::ref),
                        REFERENCE.matcher(mail.subject()).results().map(MatchResult::group))
                .distinct()
                .toList();
        for (String ref : named) {
            Optional<CaseSummary> about = CaseRef.parse(ref).flatMap(cases::find);
            if (about.isPresent() && (theirs(about.get(), mail.from()) || wroteTo(answered, ref, mail.from()))) {
                return new Found(about.get(), null);
            }
        }
        return new Found(
                null,
                named.isEmpty() ? null : "It names " + named.get(0) + ", but does not come from that case's contact");
    }

    private boolean theirs(CaseSummary about, String from) {
        return Stream.of(Optional.ofNullable(about.contactId()), Optional.ofNullable(about.accountId()))
                .flatMap(Optional::stream)
                .map(customers::find)
                .flatMap(Optional::stream)
                .anyMatch(customer -> same(customer.email(), from));
    }

    private boolean wroteTo(List<Written> answered, String ref, String from) {
        return answered.stream().anyMatch(mail -> mail.ref().equals(ref) && same(mail.recipient(), from));
    }

    private boolean same(String known, String from) {
        return known != null && addresses.email(known).filter(from::equals).isPresent();
    }

    /** The contact who wrote, where the case is theirs. */
    UUID contact(Found found) {
        return found.about() == null ? null : found.about().contactId();
    }
}
