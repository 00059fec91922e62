package org.kept.complaint.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kept.casework.CaseRecord;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.domain.ComplaintFile;
import org.kept.shared.CaseRef;
import org.kept.shared.Money;
import org.springframework.stereotype.Component;

/** What stands of a complaint beside its tasks and on its case page: first who and what, then what was decided. */
@Component
class ComplaintCaseRecord implements CaseRecord {

    private final ComplaintFile file;

    ComplaintCaseRecord(ComplaintFile file) {
        this.file = file;
    }

    @Override
    public String prefix() {
        return "CMP";
    }

    @Override
    public List<Field> fields(CaseRef ref) {
        return file.find(ref).map(ComplaintCaseRecord::fields).orElseGet(List::of);
    }

    private static List<Field> fields(ComplaintView complaint) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("complaint.record", complaint.ref(), "/complaints/" + complaint.ref()));
        customer(fields, complaint.customer());
        matter(fields, complaint.matter());
        for (ComplaintView.Point point : complaint.points()) {
            add(
                    fields,
                    "point",
                    point.number() + ". " + point.text()
                            + (point.finding() == null ? "" : " (" + point.finding() + ")"));
        }
        complaint.regimes().forEach(regime -> add(fields, "regime", regime.id() + ", " + regime.issue()));
        complaint.statements().forEach(each -> add(fields, "statement", each.department() + ": " + each.text()));
        handling(fields, complaint.handling());
        decision(fields, complaint.decision());
        complaint
                .actions()
                .forEach(action -> add(
                        fields,
                        "action",
                        action.dueOn() + " " + action.team() + ": " + action.what()
                                + (action.doneAt() == null ? "" : " ✓")));
        aftermath(fields, complaint.aftermath());
        return fields;
    }

    private static void customer(List<Field> fields, ComplaintView.Customer customer) {
        UUID id = customer.contactId() == null ? customer.accountId() : customer.contactId();
        if (customer.name() != null) {
            fields.add(new Field("complaint.name", customer.name(), id == null ? null : "/customers/" + id));
        }
        add(fields, "email", customer.email());
        add(fields, "phone", customer.phone());
        add(fields, "address", customer.address());
        add(fields, "customerType", customer.type());
        add(fields, "representative", customer.representative());
    }

    private static void matter(List<Field> fields, ComplaintView.Matter matter) {
        add(fields, "subject", matter.subject());
        add(fields, "text", matter.text());
        add(fields, "remedySought", matter.remedySought());
        add(fields, "businessLine", matter.businessLine());
        add(fields, "category", matter.category());
        add(fields, "channel", matter.channel());
        add(fields, "sourceRef", matter.sourceRef());
        add(fields, "vulnerable", matter.vulnerable() ? "✓" : null);
        add(fields, "safetyRisk", matter.safetyRisk() ? "✓" : null);
        add(fields, "personalData", matter.personalData() ? "✓" : null);
        add(fields, "exposure", matter.exposure() == null ? null : plain(matter.exposure()));
    }

    private static void handling(List<Field> fields, ComplaintView.Handling handling) {
        add(fields, "priority", handling.priority());
        add(fields, "severity", handling.severity());
        add(fields, "investigator", handling.investigator());
        add(fields, "reviewer", handling.reviewer());
        add(fields, "reopened", handling.reopened() == 0 ? null : String.valueOf(handling.reopened()));
    }

    private static void decision(List<Field> fields, ComplaintView.Decision decision) {
        add(fields, "finding", decision.finding());
        add(fields, "rootCause", decision.rootCause());
        add(fields, "remedyType", decision.remedyType());
        add(fields, "refund", money(decision.refund()));
        add(fields, "distress", money(decision.distress()));
        add(fields, "redress", money(decision.redress()));
        add(fields, "approvers", decision.approvers().isEmpty() ? null : String.join(", ", decision.approvers()));
        add(fields, "paymentRef", decision.paymentRef());
    }

    private static void aftermath(List<Field> fields, ComplaintView.Aftermath aftermath) {
        add(fields, "stageTwoReason", aftermath.stageTwoReason());
        add(fields, "stageTwoFinding", aftermath.stageTwoFinding());
        add(fields, "ombudsmanRef", aftermath.ombudsmanRef());
        add(fields, "ombudsmanDecision", aftermath.ombudsmanDecision());
        add(fields, "legalHold", aftermath.legalHold() ? aftermath.legalHoldReason() : null);
    }

    private static String money(Money money) {
        return money == null || money.amount().signum() == 0 ? null : plain(money.amount()) + " " + money.currency();
    }

    private static String plain(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static void add(List<Field> fields, String name, String value) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field("complaint." + name, value, null));
        }
    }
}
