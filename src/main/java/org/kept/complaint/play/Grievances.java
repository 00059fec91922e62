package org.kept.complaint.play;

import java.util.List;
import org.kept.shared.play.Chance;

/** What people complain of, by what we did for them: enough kinds for every set of rules. */
final class Grievances {

    /**
     * One kind.
     *
     * @param points what they say, one line each
     */
    record Grievance(
            String line, String type, String category, String subject, String text, String points, String remedy) {}

    private static final List<Grievance> ALL = List.of(
            new Grievance(
                    "finance",
                    "consumer",
                    "billing",
                    "A fee that nobody explained",
                    "I was charged for paying early, and nobody had told me.",
                    "The fee for paying early\nNobody told them of it",
                    "Pay the fee back"),
            new Grievance(
                    "finance",
                    "consumer",
                    "advice",
                    "Wrong advice on the plan",
                    "I was told the rate was fixed. It is not.",
                    "The advice was wrong",
                    "Put the rate right"),
            new Grievance(
                    "finance",
                    "small_business",
                    "delay",
                    "The payout took five weeks",
                    "You promised five days.",
                    "The payout came late\nNobody answered the telephone",
                    "Pay for the delay"),
            new Grievance(
                    "payments",
                    "consumer",
                    "direct_debit",
                    "Direct debit taken twice",
                    "October's debit was taken twice.",
                    "The debit was taken twice",
                    "Pay it back"),
            new Grievance(
                    "payments",
                    "consumer",
                    "card",
                    "Card refused abroad",
                    "My card was refused three times on the journey.",
                    "The card was refused without a reason",
                    "Say why, and put it right"),
            new Grievance(
                    "payments",
                    "micro_business",
                    "payment",
                    "Transfer went to the wrong account",
                    "The transfer never reached our supplier.",
                    "The transfer went astray\nThe search took too long",
                    "Bring it back"),
            new Grievance(
                    "energy",
                    "consumer",
                    "billing",
                    "Estimated bills for a year",
                    "You never read the meter and now ask for 900 pounds.",
                    "Bills were only estimated\nThe sum is asked for at once",
                    "A bill that is right"),
            new Grievance(
                    "energy",
                    "micro_business",
                    "service",
                    "Engineer did not come",
                    "We waited two days for the engineer.",
                    "The engineer missed two visits",
                    "A visit that takes place"),
            new Grievance(
                    "housing",
                    "tenant",
                    "repairs",
                    "Damp wall not repaired",
                    "I have reported it twice.",
                    "The damp was not repaired\nTwo reports went unanswered",
                    "Repair the wall"),
            new Grievance(
                    "housing",
                    "tenant",
                    "service",
                    "Lift out of order for weeks",
                    "My mother cannot leave the flat.",
                    "The lift stood still for three weeks",
                    "Repair it and say sorry"),
            new Grievance(
                    "council",
                    "resident",
                    "policy",
                    "Parking permit refused",
                    "Nobody said which rule I break.",
                    "The refusal gave no reason",
                    "Look at it again"),
            new Grievance(
                    "retail",
                    "consumer",
                    "delay",
                    "Order three weeks late",
                    "The birthday was yesterday.",
                    "The delivery came too late",
                    "Pay the postage back"),
            new Grievance(
                    "retail",
                    "consumer",
                    "quality",
                    "Arrived broken",
                    "The second one was broken as well.",
                    "The goods were broken\nSo was what replaced them",
                    "My money back"),
            new Grievance(
                    "other",
                    "business",
                    "quality",
                    "Parts out of tolerance",
                    "Eleven of forty do not fit.",
                    "Parts of the last delivery do not fit",
                    "Replace them"),
            new Grievance(
                    "other",
                    "business",
                    "service",
                    "Support does not call back",
                    "Four tickets, no answer.",
                    "Calls are not returned\nTickets are closed unanswered",
                    "Somebody who answers"));

    private Grievances() {}

    /** Of every kind; business customers complain of what businesses buy. */
    static Grievance of(Chance chance, boolean business) {
        List<Grievance> some = ALL.stream()
                .filter(one -> business == one.type().endsWith("business"))
                .toList();
        return chance.pick(some);
    }

    /** The kind whose subject this is; any, if somebody has changed the words. */
    static Grievance about(String subject, Chance chance) {
        return ALL.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseGet(() -> chance.pick(ALL));
    }
}
