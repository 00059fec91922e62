package org.kept.contract.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.kept.casework.CaseRecord;
import org.kept.contract.ContractView;
import org.kept.contract.TermView;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** What stands of a contract beside its tasks and on its case page, in the order in which a renewal asks for it. */
@Component
class ContractCaseRecord implements CaseRecord {

    private final ContractPage contracts;

    ContractCaseRecord(ContractPage contracts) {
        this.contracts = contracts;
    }

    @Override
    public String prefix() {
        return "CON";
    }

    @Override
    public List<Field> fields(CaseRef ref) {
        return contracts.find(ref).map(ContractCaseRecord::fields).orElseGet(List::of);
    }

    private static List<Field> fields(ContractView contract) {
        List<Field> fields = new ArrayList<>();
        TermView term = contract.terms().get(0);
        add(fields, "customer", contract.customerName(), customer(contract));
        add(fields, "name", contract.name(), null);
        add(fields, "endsOn", term.endsOn(), null);
        add(fields, "noticeOn", term.noticeOn(), null);
        add(fields, "value", money(term.value(), contract.currency()), null);
        add(fields, "playbook", RenewalWords.playbook(term.playbook()), null);
        add(fields, "band", term.band(), null);
        add(fields, "healthScore", term.healthScore(), null);
        add(fields, "health", RenewalWords.marks(contract.marks()), null);
        add(fields, "blocksUplift", term.blocksUplift() ? RenewalWords.BLOCKED : null, null);
        contract.troubles()
                .forEach(trouble -> add(
                        fields,
                        "complaint",
                        trouble.severity() + ", " + trouble.state()
                                + (trouble.finding().equals("none") ? "" : ", " + trouble.finding()),
                        null));
        if (!term.offers().isEmpty()) {
            TermView.Offer offer = term.offers().get(term.offers().size() - 1);
            add(fields, "offer", money(offer.value(), contract.currency()) + ", " + offer.state(), null);
            add(fields, "uplift", percent(offer.upliftPercent()), null);
        }
        add(fields, "autoRenew", contract.autoRenew() ? RenewalWords.YES : RenewalWords.NO, null);
        add(fields, "upliftCap", percent(contract.upliftCapPercent()), null);
        add(fields, "paymentTerms", contract.paymentTerms(), null);
        add(fields, "segment", contract.segment(), null);
        add(fields, "term", term.number(), null);
        add(fields, "decision", term.decision(), null);
        add(fields, "churnReason", term.churnReason(), null);
        return fields;
    }

    private static String customer(ContractView contract) {
        Object id = contract.accountId() == null ? contract.contactId() : contract.accountId();
        return id == null ? null : "/customers/" + id;
    }

    private static String money(BigDecimal amount, String currency) {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    private static String percent(BigDecimal share) {
        return share == null ? null : share.stripTrailingZeros().toPlainString() + " %";
    }

    private static void add(List<Field> fields, String name, Object value, String href) {
        if (value != null) {
            fields.add(new Field("contract." + name, value.toString(), href));
        }
    }
}
