package org.kept.contract.agreement;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.kept.contract.ContractAmendment;
import org.kept.contract.NewContract;

/** What an amendment may change of a contract; what it does not say stays as it was. */
@Embeddable
public class Agreement {

    private String name;
    private LocalDate endDate;
    private int noticeDays;
    private boolean autoRenew;
    private BigDecimal value;
    private int renewalTermMonths;
    private BigDecimal upliftCapPercent;
    private String paymentTerms;

    public Agreement() {}

    /** What was agreed at first, checked and complete. */
    public Agreement(NewContract entered) {
        name = entered.name();
        endDate = entered.endDate();
        noticeDays = entered.noticeDays();
        autoRenew = entered.autoRenew();
        value = entered.value();
        renewalTermMonths = entered.renewalTermMonths();
        upliftCapPercent = entered.upliftCapPercent();
        paymentTerms = entered.paymentTerms();
    }

    public void amend(ContractAmendment change) {
        name = change.name() == null ? name : change.name();
        endDate = change.endDate() == null ? endDate : change.endDate();
        noticeDays = change.noticeDays() == null ? noticeDays : change.noticeDays();
        autoRenew = change.autoRenew() == null ? autoRenew : change.autoRenew();
        value = change.value() == null ? value : change.value();
        renewalTermMonths = change.renewalTermMonths() == null ? renewalTermMonths : change.renewalTermMonths();
        upliftCapPercent = change.upliftCapPercent() == null ? upliftCapPercent : change.upliftCapPercent();
        paymentTerms = change.paymentTerms() == null ? paymentTerms : change.paymentTerms();
    }

    /** The same words as an amendment, to be compared with one. */
    public ContractAmendment asAmendment() {
        return new ContractAmendment(
                null,
                null,
                name,
                endDate,
                noticeDays,
                autoRenew,
                value,
                renewalTermMonths,
                upliftCapPercent,
                paymentTerms,
                null,
                null);
    }

    /** Another term follows under the same words. */
    public void runOn(LocalDate newEnd, BigDecimal newValue) {
        endDate = newEnd;
        value = newValue;
    }

    public String name() {
        return name;
    }

    public LocalDate endDate() {
        return endDate;
    }

    public int noticeDays() {
        return noticeDays;
    }

    public boolean autoRenew() {
        return autoRenew;
    }

    public BigDecimal value() {
        return value;
    }

    public int renewalTermMonths() {
        return renewalTermMonths;
    }

    public BigDecimal upliftCapPercent() {
        return upliftCapPercent;
    }
}
