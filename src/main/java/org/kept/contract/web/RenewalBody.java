package org.kept.contract.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.contract.ContractView;
import org.kept.contract.HealthMarks;
import org.kept.contract.TermView;
import org.kept.contract.TermView.Offer;

/**
 * Where the renewal of the running term stands, and why: for pages and programs alike.
 *
 * @param state {@code sleeping}, {@code open}, {@code decided} or {@code closed}
 * @param noticeOn N, the last day for notice
 * @param endsOn T, the last day of the term
 * @param yearly what the term is worth a year
 */
record RenewalBody(
        int term,
        String state,
        LocalDate noticeOn,
        LocalDate endsOn,
        BigDecimal yearly,
        Health health,
        String playbook,
        Uplift uplift,
        Instant proposalSentAt,
        String decision,
        List<Offer> offers) {

    /**
     * How the customer is.
     *
     * @param score from 1 to 5; null before the renewal is opened
     * @param unknown the parts that nobody has said anything of
     */
    record Health(BigDecimal score, String band, List<Part> parts, List<String> unknown) {}

    /**
     * One part of the health.
     *
     * @param mark from 1 (bad) to 5 (good); null where it is unknown
     */
    record Part(String name, Integer mark) {}

    /**
     * What the next term may cost more.
     *
     * @param percent of the proposal that stands now; null before there is one
     * @param blocked whether a complaint forbids any
     * @param blockedBy the references of the complaints that do
     */
    record Uplift(BigDecimal percent, boolean blocked, List<String> blockedBy, String reason) {}

    static RenewalBody of(ContractView contract) {
        TermView term = contract.terms().get(0);
        return new RenewalBody(
                term.number(),
                term.state(),
                term.noticeOn(),
                term.endsOn(),
                Yearly.of(term.value(), term.startsOn(), term.endsOn()),
                health(contract.marks(), term),
                term.playbook(),
                uplift(contract, term),
                term.proposalSentAt(),
                term.decision(),
                term.offers());
    }

    private static Health health(HealthMarks said, TermView term) {
        HealthMarks marks = said == null ? HealthMarks.UNKNOWN : said;
        List<Part> parts = List.of(
                new Part("usage", marks.usage()),
                new Part("relationship", marks.relationship()),
                new Part("worth", marks.worth()),
                new Part("payment", marks.payment()));
        List<String> unknown = parts.stream()
                .filter(part -> part.mark() == null)
                .map(Part::name)
                .toList();
        return new Health(term.healthScore(), term.band(), parts, unknown);
    }

    private static Uplift uplift(ContractView contract, TermView term) {
        Offer offer = standing(term);
        List<String> by = !term.blocksUplift()
                ? List.of()
                : contract.troubles().stream()
                        .filter(RenewalBody::counts)
                        .map(ContractView.Trouble::complaintRef)
                        .toList();
        return new Uplift(
                offer == null ? null : offer.upliftPercent(),
                term.blocksUplift(),
                by,
                offer == null ? null : offer.reason());
    }

    /** Open, or upheld: what the shipped table looks at. */
    private static boolean counts(ContractView.Trouble trouble) {
        return Map.of("open", true, "decided", true).containsKey(trouble.state())
                || "upheld".equals(trouble.finding())
                || "partly".equals(trouble.finding());
    }

    /** The proposal that may still become a contract, or did. */
    static Offer standing(TermView term) {
        return term.offers().stream()
                .filter(offer ->
                        !offer.state().equals("withdrawn") && !offer.state().equals("refused"))
                .reduce((one, other) -> one.round() > other.round() ? one : other)
                .orElse(null);
    }
}
