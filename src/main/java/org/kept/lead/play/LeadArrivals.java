package org.kept.lead.play;

import java.math.BigDecimal;
import org.kept.lead.NewLead;
import org.kept.shared.play.Cast.Someone;
import org.kept.shared.play.Chance;

/** Leads as they come: from many sources, of people who fit well, a little or not at all, and some of no use. */
final class LeadArrivals {

    private LeadArrivals() {}

    static String source(Chance chance) {
        return chance.weighed("web 44", "campaign 17", "referral 11", "event 8", "partner 6", "call 5", "list 9");
    }

    static String channel(String source) {
        return switch (source) {
            case "list" -> "import";
            case "campaign" -> "campaign";
            case "partner" -> "api";
            case "call", "event", "referral" -> "manual";
            default -> "web_form";
        };
    }

    static NewLead of(Someone who, String source, Chance chance) {
        String title = chance.weighed(
                "Managing Director 7",
                "Director of Operations 12",
                "Head of IT 12",
                "Operations Manager 20",
                "Office Manager 10",
                "Buyer 14",
                "Consultant 8",
                "Engineer 10",
                "Student 4",
                "Chief Finance Officer 5");
        return lead(who, title, source, message(source, chance), chance);
    }

    /** The same person once more, who has perhaps thought it over. */
    static NewLead again(Someone who, Chance chance) {
        return lead(
                who,
                null,
                "web",
                chance.pick("Did you get my message?", "We would still like a demo", "Any news?"),
                chance);
    }

    /** Nobody could answer this. */
    static NewLead junk(Chance chance) {
        return lead(
                new Someone("asdf", "asdf", chance.in(0.5) ? "qwerty@mailinator.com" : null, null, null, null, null, 0),
                null,
                "web",
                chance.pick("cheap watches", "test", "SEO offer for your site"),
                chance);
    }

    private static String message(String source, Chance chance) {
        return switch (source) {
            case "list" -> null;
            case "campaign" ->
                chance.pick("Clicked in the autumn letter", "Downloaded the guide", "Please send me the price list");
            case "event" -> "Talked to us at the fair";
            case "referral" -> chance.pick("A colleague recommended you", "You work for our neighbours; can you call?");
            default ->
                chance.pick(
                        "I would like to see a demo",
                        "Can we have a demo this month?",
                        "What does it cost for twenty users?",
                        "Please call me",
                        "How do you handle returns?",
                        "Looking for a supplier");
        };
    }

    private static NewLead lead(Someone who, String title, String source, String message, Chance chance) {
        BigDecimal value = chance.in(0.72) ? BigDecimal.valueOf(chance.amount(14_000, 1.05, 2_000, 250_000)) : null;
        return new NewLead(
                null,
                who.first(),
                who.last(),
                who.company(),
                title,
                who.email(),
                chance.in(0.6) ? who.phone() : null,
                who.domain() == null || who.company() == null ? null : "www." + who.domain(),
                who.industry(),
                who.employees() == 0 ? null : who.employees(),
                null,
                null,
                null,
                null,
                null,
                chance.weighed("GB 76", "DE 10", "IE 6", "FR 4", "US 4"),
                null,
                source,
                null,
                source.equals("campaign") ? "autumn-letter" : null,
                null,
                null,
                null,
                value,
                value == null ? null : "EUR",
                chance.pick("Support desk", "Warehouse", "Field service", null),
                message,
                chance.in(0.45),
                null,
                null);
    }
}
