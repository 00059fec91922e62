package org.kept.lead.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.CaseRecord;
import org.kept.lead.LeadView;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What stands of a lead beside its tasks and on its case page, in the order in which a caller wants it. */
@Component
class LeadCaseRecord implements CaseRecord {

    private final LeadLists lists;

    LeadCaseRecord(LeadLists lists) {
        this.lists = lists;
    }

    @Override
    public String prefix() {
        return "LEAD";
    }

    @Override
    public List<Field> fields(CaseRef ref) {
        return lists.find(ref).map(LeadCaseRecord::fields).orElseGet(List::of);
    }

    private static List<Field> fields(LeadView lead) {
        List<Field> fields = new ArrayList<>();
        add(fields, "name", joined(" ", lead.title(), lead.firstName(), lead.lastName()), null);
        add(fields, "jobTitle", lead.jobTitle(), null);
        add(fields, "companyName", lead.companyName(), customer(lead));
        add(fields, "phone", lead.phone(), null);
        add(fields, "email", lead.email(), null);
        add(fields, "message", lead.message(), null);
        add(fields, "productInterest", lead.productInterest(), null);
        add(
                fields,
                "estimatedValue",
                lead.estimatedValue() == null
                        ? null
                        : lead.estimatedValue().stripTrailingZeros().toPlainString() + " " + lead.currencyCode(),
                null);
        add(fields, "rating", lead.rating(), null);
        add(fields, "score", lead.score(), null);
        add(fields, "source", joined(", ", lead.source(), lead.sourceDetail()), null);
        add(fields, "industry", lead.industry(), null);
        add(fields, "employees", lead.employees(), null);
        add(fields, "website", lead.website(), null);
        add(
                fields,
                "place",
                joined(", ", lead.addressLine1(), lead.postalCode(), lead.city(), lead.region(), lead.countryCode()),
                null);
        add(fields, "language", lead.language(), null);
        add(fields, "need", lead.need(), null);
        add(fields, "budget", lead.budget(), null);
        add(fields, "authority", lead.authority(), null);
        add(fields, "timeframe", lead.timeframe(), null);
        add(fields, "nextStep", lead.nextStep(), null);
        add(fields, "attempts", lead.attempts() == 0 ? null : lead.attempts(), null);
        add(fields, "recycleOn", lead.recycleOn(), null);
        add(fields, "disqualifiedReason", lead.disqualifiedReason(), null);
        add(fields, "duplicateOf", lead.duplicateOf(), "/cases/" + lead.duplicateOf());
        return fields;
    }

    private static String customer(LeadView lead) {
        return Stream.of(lead.convertedAccountId(), lead.accountId(), lead.convertedContactId(), lead.contactId())
                .filter(id -> id != null)
                .findFirst()
                .map(id -> "/customers/" + id)
                .orElse(null);
    }

    private static void add(List<Field> fields, String name, Object value, String href) {
        if (value != null) {
            fields.add(new Field("lead." + name, value.toString(), href));
        }
    }

    private static String joined(String between, String... parts) {
        String text = Stream.of(parts).filter(part -> part != null).collect(Collectors.joining(between));
        return text.isEmpty() ? null : text;
    }
}
