package org.kept.lead.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.lead.NewLead;
import org.kept.shared.InvalidInputException;
import org.kept.shared.csv.CsvValues;

/** Makes a new lead of one row, or says what is wrong with it. */
final class LeadRowReader {

    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("website", "web"),
            Map.entry("internet", "web"),
            Map.entry("organicsearch", "web"),
            Map.entry("paidsearch", "web"),
            Map.entry("directtraffic", "web"),
            Map.entry("phone", "call"),
            Map.entry("phoneinquiry", "call"),
            Map.entry("phoneenquiry", "call"),
            Map.entry("coldcall", "call"),
            Map.entry("referrals", "referral"),
            Map.entry("wordofmouth", "referral"),
            Map.entry("employeereferral", "referral"),
            Map.entry("externalreferral", "referral"),
            Map.entry("existingcustomer", "referral"),
            Map.entry("email", "campaign"),
            Map.entry("emailmarketing", "campaign"),
            Map.entry("othercampaigns", "campaign"),
            Map.entry("advertisement", "campaign"),
            Map.entry("tradeshow", "event"),
            Map.entry("seminar", "event"),
            Map.entry("conference", "event"),
            Map.entry("exhibition", "event"),
            Map.entry("partnerreferral", "partner"),
            Map.entry("reseller", "partner"),
            Map.entry("purchasedlist", "list"),
            Map.entry("socialmedia", "social"),
            Map.entry("organicsocial", "social"),
            Map.entry("paidsocial", "social"));

    private final LeadColumns columns;

    LeadRowReader(LeadColumns columns) {
        this.columns = columns;
    }

    NewLead read(List<String> cells) {
        String email = columns.value("email", cells);
        String phone = columns.value("phone", cells);
        String mobile = columns.value("mobile", cells);
        if (email == null && phone == null && mobile == null) {
            throw InvalidInputException.of("email", "There is neither an e-mail address nor a phone number");
        }
        String[] name = name(cells);
        String company = columns.value("companyName", cells);
        if (name[1] == null && company == null) {
            throw InvalidInputException.of("lastName", "There is neither a last name nor a company");
        }
        String source = columns.value("source", cells);
        String detail = columns.value("sourceDetail", cells);
        String known = source == null
                ? null
                : SOURCES.get(source.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
        return new NewLead(
                columns.value("salutation", cells),
                name[0],
                name[1],
                company,
                columns.value("jobTitle", cells),
                email,
                phone == null ? mobile : phone,
                columns.value("website", cells),
                columns.value("industry", cells),
                CsvValues.count("employees", columns.value("employees", cells)),
                columns.value("addressLine1", cells),
                columns.value("addressLine2", cells),
                columns.value("city", cells),
                columns.value("region", cells),
                columns.value("postalCode", cells),
                CsvValues.country(columns.value("countryCode", cells)),
                columns.value("language", cells),
                known == null ? source : known,
                known == null || detail != null ? detail : source,
                columns.value("campaignId", cells),
                columns.value("utmSource", cells),
                columns.value("utmMedium", cells),
                columns.value("utmCampaign", cells),
                CsvValues.amount("estimatedValue", columns.value("estimatedValue", cells)),
                CsvValues.currency(columns.value("currencyCode", cells)),
                columns.value("productInterest", cells),
                columns.value("message", cells),
                consent(cells),
                columns.value("externalRef", cells),
                CsvValues.moment("receivedAt", columns.value("receivedAt", cells)));
    }

    private String[] name(List<String> cells) {
        String first = columns.value("firstName", cells);
        String last = columns.value("lastName", cells);
        String full = columns.value("fullName", cells);
        if (last != null || full == null) {
            return new String[] {first, last};
        }
        int cut = full.lastIndexOf(' ');
        return cut < 0 ? new String[] {first, full} : new String[] {full.substring(0, cut), full.substring(cut + 1)};
    }

    private Boolean consent(List<String> cells) {
        Boolean agreed = CsvValues.yes(columns.value("consent", cells));
        return Boolean.TRUE.equals(CsvValues.yes(columns.value("optOut", cells))) ? Boolean.FALSE : agreed;
    }
}
