package org.kept.customer.process;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.Cases;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.domain.Merging;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code duplicateReview} does to records: shows the candidates, merges them, or notes that they stay apart. */
@Service
@Transactional
class DuplicateReviews {

    /** Where the form finds who it may be. */
    static final String CANDIDATES = "duplicateCandidates";

    private final Customers customers;
    private final Merging merging;
    private final Cases cases;
    private final Clock clock;

    DuplicateReviews(Customers customers, Merging merging, Cases cases, Clock clock) {
        this.customers = customers;
        this.merging = merging;
        this.cases = cases;
        this.clock = clock;
    }

    /** Gives the reviewer's form who it may be, and the page that shows them beside each other. */
    void prepare(CaseRef ref, String candidateIds, String contactId) {
        List<Map<String, String>> choices = found(candidateIds)
                .map(it -> Map.of("value", it.id().toString(), "label", inOneLine(it)))
                .toList();
        String ids = Stream.of(contactId, candidateIds).filter(Objects::nonNull).collect(Collectors.joining(","));
        cases.remember(ref, Map.of(CANDIDATES, choices, "duplicateCompare", "/customers/compare?ids=" + ids));
    }

    /** Tells the story that nobody has decided in time. */
    void tellLate(CaseRef ref) {
        tell(ref, "Nobody has decided yet whether this is somebody we know");
    }

    /** Makes one of the contact under review, if there is one, and the one that was chosen. */
    void merge(CaseRef ref, String contactId, String survivorId) {
        UUID survivor = UUID.fromString(survivorId);
        if (contactId != null && !contactId.equals(survivorId)) {
            merging.merge(survivor, UUID.fromString(contactId), "review of " + ref);
        }
        String name = customers.find(survivor).map(CustomerSummary::name).orElse("a contact");
        tell(ref, "Recognised as " + name + ", whom we know");
    }

    /** Notes that the contact under review is none of the candidates, or that nobody could tell. */
    void keepApart(CaseRef ref, String candidateIds, String contactId, boolean linked) {
        if (contactId != null) {
            ids(candidateIds).forEach(other -> merging.keepApart(UUID.fromString(contactId), other));
        }
        String names = found(candidateIds).map(CustomerSummary::name).distinct().collect(Collectors.joining(", "));
        tell(
                ref,
                linked
                        ? "May be the same person as " + names + ": kept apart and linked"
                        : "Not the same person as " + names);
    }

    private void tell(CaseRef ref, String text) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "decision", null, text));
    }

    private Stream<CustomerSummary> found(String candidateIds) {
        return ids(candidateIds).map(customers::find).flatMap(Optional::stream);
    }

    /** The identifiers in a text with commas between. */
    static Stream<UUID> ids(String text) {
        return text == null
                ? Stream.empty()
                : Arrays.stream(text.split("[,\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .map(UUID::fromString);
    }

    private static String inOneLine(CustomerSummary it) {
        return Stream.of(it.name(), it.accountName(), it.email(), it.phone())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
