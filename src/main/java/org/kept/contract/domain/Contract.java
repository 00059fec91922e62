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
import org.kept.contract.agreement.Agreement;
import org.kept.contract.agreement.Marks;
import org.kept.contract.file.Recorded;
import org.kept.contract.term.TermDates;
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
    private String type;
    private String status = "active";
    private LocalDate startDate;
    private String currency;
    private String billingPeriod;
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
    private Agreement agreed;

    @Embedded
    private Marks marks = new Marks();

    Contract() {}

    /** A contract from fields that are checked and complete. */
    Contract(NewContract entered, ZoneId zone, Instant now) {
        super(now);
        accountId = entered.accountId();
        contactId = entered.contactId();
        agreed = new Agreement(entered);
        type = entered.type();
        startDate = entered.startDate();
        currency = entered.currency();
        billingPeriod = entered.billingPeriod();
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
        agreed.amend(change);
        marks().learn(change.marks());
        versionNo++;
        changed(now);
    }

    /** What an amendment could change, as it stands. */
    ContractAmendment asAmendment() {
        return agreed.asAmendment();
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
        agreed.runOn(newEnd, newValue);
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
        return TermDates.of(endDate(), noticeDays(), zone());
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
        return agreed.name();
    }

    String status() {
        return status;
    }

    LocalDate startDate() {
        return startDate;
    }

    LocalDate endDate() {
        return agreed.endDate();
    }

    int noticeDays() {
        return agreed.noticeDays();
    }

    boolean autoRenew() {
        return agreed.autoRenew();
    }

    int renewalTermMonths() {
        return agreed.renewalTermMonths();
    }

    BigDecimal value() {
        return agreed.value();
    }

    String currency() {
        return currency;
    }

    BigDecimal upliftCapPercent() {
        return agreed.upliftCapPercent();
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
