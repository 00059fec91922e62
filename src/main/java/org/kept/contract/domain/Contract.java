package org.kept.contract.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.kept.contract.ContractAmendment;
import org.kept.contract.NewContract;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;

/** What was agreed with a customer, as it stands now; its reference lasts over all its terms. */
@Entity
@Table(name = "contract")
class Contract extends Recorded {

    @NaturalId(mutable = true)
    private String number;

    private UUID accountId;
    private UUID contactId;
    private String name;
    private String type;
    private String status = "active";
    private LocalDate startDate;
    private LocalDate endDate;
    private int noticeDays;
    private boolean autoRenew;
    private int renewalTermMonths;
    private BigDecimal value;
    private String currency;
    private String billingPeriod;
    private BigDecimal upliftCapPercent;
    private String paymentTerms;
    private String segment;
    private String customerType;
    private String owner;
    private String team = "renewals-desk";
    private String zone;
    private LocalDate signedOn;
    private String externalRef;
    private boolean doNotRenew;
    private String terminationReason;
    private int versionNo = 1;

    @Embedded
    private Marks marks = new Marks();

    Contract() {}

    /** A contract from fields that are checked and complete. */
    Contract(NewContract entered, ZoneId zone, Instant now) {
        super(now);
        accountId = entered.accountId();
        contactId = entered.contactId();
        name = entered.name();
        type = entered.type();
        startDate = entered.startDate();
        endDate = entered.endDate();
        noticeDays = entered.noticeDays();
        autoRenew = entered.autoRenew();
        renewalTermMonths = entered.renewalTermMonths();
        value = entered.value();
        currency = entered.currency();
        billingPeriod = entered.billingPeriod();
        upliftCapPercent = entered.upliftCapPercent();
        paymentTerms = entered.paymentTerms();
        segment = entered.segment();
        customerType = entered.customerType();
        owner = entered.owner();
        signedOn = entered.signedOn();
        externalRef = entered.externalRef();
        this.zone = zone.getId();
        marks.learn(entered.marks());
    }

    /** Gives the contract the reference of its case, once. */
    void number(CaseRef ref) {
        number = ref.value();
    }

    void amend(ContractAmendment change, Instant now) {
        requireLive("amended");
        name = change.name() == null ? name : change.name();
        endDate = change.endDate() == null ? endDate : change.endDate();
        noticeDays = change.noticeDays() == null ? noticeDays : change.noticeDays();
        autoRenew = change.autoRenew() == null ? autoRenew : change.autoRenew();
        value = change.value() == null ? value : change.value();
        renewalTermMonths = change.renewalTermMonths() == null ? renewalTermMonths : change.renewalTermMonths();
        upliftCapPercent = change.upliftCapPercent() == null ? upliftCapPercent : change.upliftCapPercent();
        paymentTerms = change.paymentTerms() == null ? paymentTerms : change.paymentTerms();
        marks().learn(change.marks());
        versionNo++;
        changed(now);
    }

    /** What an amendment could change, as it stands. */
    ContractAmendment asAmendment() {
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

    void own(String username, Instant now) {
        owner = username;
        changed(now);
    }

    /** The renewal of its running term is worked on. */
    void renewing(Instant now) {
        requireLive("renewed");
        status = "renewing";
        changed(now);
    }

    /** The customer will leave at the end of the running term, or of the next where it was too late for this one. */
    void noticed(boolean thisTerm, Instant now) {
        requireLive("left");
        doNotRenew = true;
        status = thisTerm ? "in_notice" : status;
        changed(now);
    }

    /** A new term runs on; what was said about the one before is settled. */
    void runOn(LocalDate newEnd, BigDecimal newValue, Instant now) {
        requireLive("renewed");
        endDate = newEnd;
        value = newValue;
        changed(now);
    }

    void rest(Instant now) {
        if (live()) {
            status = "active";
            changed(now);
        }
    }

    void end(String how, String reason, Instant now) {
        status = how;
        terminationReason = reason;
        changed(now);
    }

    /** Who signed is forgotten; what was agreed with the company stays. */
    void forgetContact(Instant now) {
        contactId = null;
        if (accountId == null && live()) {
            end("terminated", "erasure", now);
        }
        changed(now);
    }

    void customerIsNow(UUID old, UUID survivor, Instant now) {
        accountId = old.equals(accountId) ? survivor : accountId;
        contactId = old.equals(contactId) ? survivor : contactId;
        changed(now);
    }

    private void requireLive(String verb) {
        if (!live()) {
            throw new ConflictException("This contract has ended and cannot be " + verb + " any more");
        }
    }

    boolean live() {
        return !status.equals("expired") && !status.equals("terminated");
    }

    TermDates dates() {
        return TermDates.of(endDate, noticeDays, zone());
    }

    CaseRef ref() {
        return number == null ? null : new CaseRef(number);
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    UUID accountId() {
        return accountId;
    }

    UUID contactId() {
        return contactId;
    }

    String name() {
        return name;
    }

    String status() {
        return status;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return endDate;
    }

    int noticeDays() {
        return noticeDays;
    }

    boolean autoRenew() {
        return autoRenew;
    }

    int renewalTermMonths() {
        return renewalTermMonths;
    }

    BigDecimal value() {
        return value;
    }

    String currency() {
        return currency;
    }

    BigDecimal upliftCapPercent() {
        return upliftCapPercent;
    }

    String segment() {
        return segment;
    }

    String customerType() {
        return customerType;
    }

    String owner() {
        return owner;
    }

    String team() {
        return team;
    }

    boolean doNotRenew() {
        return doNotRenew;
    }

    int versionNo() {
        return versionNo;
    }

    /** Of nothing but nulls the database makes no marks. */
    Marks marks() {
        marks = marks == null ? new Marks() : marks;
        return marks;
    }
}
