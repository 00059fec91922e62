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

    /** The exchanges of Ofcom and the Bundesnetzagentur whose last three digits belong to nobody. */
    private static final List<String> EXCHANGES = List.of(
            "020 7946 0",
            "0113 496 0",
            "0114 496 0",
            "0115 496 0",
            "0116 496 0",
            "0117 496 0",
            "0118 496 0",
            "0121 496 0",
            "0131 496 0",
            "0141 496 0",
            "0151 496 0",
            "0161 496 0",
            "0191 498 0",
            "028 9649 6",
            "029 2018 0",
            "01632 960",
            "07700 900",
            "+49 30 23125",
            "+49 40 66969",
            "+49 89 99998");

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
                phone(chance),
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
        return new Someone(first, last, email, phone(chance), null, domain, null, 0);
    }

    private String phone(Chance chance) {
        int number = Math.floorMod(chance.between(0, 999) + mark.hashCode(), 1000);
        return chance.pick(EXCHANGES) + " %03d".formatted(number);
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
