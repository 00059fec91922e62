package org.kept.shared.play;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Made-up people and companies. Their addresses end in {@code .example}, which can never be anybody's (RFC 2606), and their phone
 * numbers are of the range that is kept for drama.
 *
 * @param mark tells the people of one world from those of another in the same database; empty for the first
 */
public record Cast(String mark) {

    private static final List<String> FIRST = List.of(
            "Aisha", "Ben", "Clara", "Dev", "Elin", "Farid", "Gwen", "Hugo", "Isla", "Jakub", "Karin", "Liam", "Maya",
            "Niklas", "Orla", "Pavel", "Ruth", "Samir", "Tessa", "Umar", "Vera", "Will", "Yara", "Zoltan", "Beatriz",
            "Callum", "Dagmar", "Emeka", "Freya", "Giulia");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Baumann",
            "Castell",
            "Drummond",
            "Eriksen",
            "Fenwick",
            "Garcia",
            "Hartley",
            "Ivanov",
            "Jansen",
            "Khan",
            "Lindqvist",
            "Moreau",
            "Novak",
            "Osei",
            "Patel",
            "Quill",
            "Rossi",
            "Sutton",
            "Thorne",
            "Underhill",
            "Visser",
            "Winter",
            "Xavier",
            "Yilmaz",
            "Zielinski",
            "Ashworth",
            "Brandt",
            "Coles",
            "Doherty");
    private static final List<String> NAMES = List.of(
            "Alder",
            "Beacon",
            "Calder",
            "Dunmore",
            "Elmstead",
            "Foxley",
            "Granta",
            "Hollin",
            "Irwell",
            "Juniper",
            "Kestrel",
            "Larkfield",
            "Marlow",
            "Northgate",
            "Orchard",
            "Pennine",
            "Quayside",
            "Ridgeway",
            "Severn",
            "Tamar",
            "Ullswater",
            "Vale",
            "Westbrook",
            "Yarrow");
    private static final List<String> TRADES = List.of(
            "Freight",
            "Software",
            "Foods",
            "Dental",
            "Engineering",
            "Insurance",
            "Homes",
            "Print",
            "Analytics",
            "Logistics",
            "Energy",
            "Retail",
            "Pharma",
            "Finance",
            "Interiors",
            "Plastics");

    /** Somebody who works somewhere. */
    public record Someone(
            String first,
            String last,
            String email,
            String phone,
            String company,
            String domain,
            String industry,
            int employees) {

        /** As people say it. */
        public String name() {
            return first + " " + last;
        }
    }

    /** Somebody of a company, the same for the same chance. */
    public Someone someone(Chance chance) {
        String first = chance.pick(FIRST);
        String last = chance.pick(LAST);
        String trade = chance.pick(TRADES);
        String company =
                chance.pick(NAMES) + " " + chance.pick(NAMES) + " " + trade + (mark.isEmpty() ? "" : " " + mark);
        String domain = plain(company) + ".example";
        return new Someone(
                first,
                last,
                plain(first) + "." + plain(last) + "@" + domain,
                "07700 900" + (100 + chance.between(0, 899)),
                company + chance.pick(" Ltd", " plc", " LLP", " Group"),
                domain,
                industry(trade),
                chance.amount(120, 1.4, 3, 9_000));
    }

    /** Somebody at home. */
    public Someone anybody(Chance chance) {
        String first = chance.pick(FIRST);
        String last = chance.pick(LAST);
        String number = String.valueOf(chance.between(1, 9_999));
        String domain = chance.pick("mailbox", "post", "home") + (mark.isEmpty() ? "" : "-" + plain(mark)) + ".example";
        String email = plain(first) + "." + plain(last) + number + "@" + domain;
        return new Someone(first, last, email, "07700 900" + (100 + chance.between(0, 899)), null, domain, null, 0);
    }

    private static String industry(String trade) {
        return switch (trade) {
            case "Software", "Analytics" -> "Software";
            case "Engineering", "Plastics", "Foods" -> "Manufacturing";
            case "Insurance" -> "Insurance";
            case "Finance" -> "Finance";
            default -> trade;
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "");
    }
}
