package org.kept.contract.web;

import java.util.Set;
import org.kept.contract.ContractRow;
import org.kept.contract.ContractView;
import org.kept.contract.TermView;
import org.kept.contract.TermView.Offer;

/** Where a contract stands, in the one word that says what is next; what it is called stands in {@code contract.stand.*} and {@code contract.next.*}. */
final class Standing {

    /** Where a decision is still to be taken. */
    static final Set<String> UNDECIDED = Set.of("sleeping", "working", "proposed", "countered");

    private Standing() {}

    static String of(ContractView contract, TermView term) {
        Offer offer = RenewalBody.standing(term);
        return of(
                contract.status(),
                term.state(),
                term.decision(),
                offer == null ? null : offer.state(),
                term.signedAt() != null);
    }

    static String of(ContractRow row) {
        return of(row.status(), row.renewal(), row.decision(), row.offer(), row.signedAt() != null);
    }

    private static String of(String status, String renewal, String decision, String offer, boolean signed) {
        if (status.equals("expired") || status.equals("terminated")) {
            return "over";
        }
        if (status.equals("in_notice")) {
            return "leaving";
        }
        return switch (renewal) {
            case "sleeping" -> "sleeping";
            case "open" -> offered(offer);
            case "decided" -> decided(decision, signed);
            default -> "renewed";
        };
    }

    private static String offered(String offer) {
        if ("accepted".equals(offer)) {
            return "signing";
        }
        return "sent".equals(offer) ? "proposed" : "countered".equals(offer) ? "countered" : "working";
    }

    private static String decided(String decision, boolean signed) {
        return switch (decision == null ? "" : decision) {
            case "notice", "cause" -> "leaving";
            case "lapsed" -> "lapsed";
            case "accepted" -> signed ? "renewed" : "signing";
            default -> "renewed";
        };
    }
}
