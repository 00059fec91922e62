package org.kept.complaint.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.NaturalId;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.news.Standing;
import org.kept.complaint.record.ComplaintStatus;
import org.kept.complaint.record.Recorded;
import org.kept.complaint.record.Verdict;
import org.kept.customer.Addresses;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;

/** Somebody is dissatisfied with us, and what we did about it; every change is a verb that refuses what makes no sense. */
@Entity
@Table(name = "complaint")
class Complaint extends Recorded {

    @NaturalId(mutable = true)
    private String number;

    private ComplaintStatus status = ComplaintStatus.NEW;
    private String stage = "early";
    private String outcome;

    @Embedded
    private Complainant complainant;

    @Embedded
    private Matter matter;

    @Embedded
    private Care care = new Care();

    @Embedded
    private Judgement judgement = new Judgement();

    @Embedded
    private Aftermath aftermath = new Aftermath();

    Complaint() {}

    Complaint(NewComplaint said, Addresses addresses, Instant now) {
        super(now);
        complainant = new Complainant(said.customer(), said.vulnerable(), addresses);
        matter = new Matter(said, now);
    }

    /** Gives the complaint the number of its case, once. */
    void log(CaseRef ref) {
        if (number != null && !number.equals(ref.value())) {
            throw new ConflictException("This complaint is already logged as " + number);
        }
        number = ref.value();
    }

    void knownAs(CustomerSummary customer, Addresses addresses) {
        complainant.knownAs(customer, addresses);
    }

    void triaged(ComplaintDesk.Triage triage, Instant now) {
        requireUnanswered("looked at");
        matter.judged(triage);
        complainant.found(
                triage.vulnerable(), triage.vulnerabilityNote(), triage.customerType(), triage.representativeMayAct());
        care.judged(triage.severity(), triage.subjects());
        changed(now);
    }

    void rated(String priority, String team, Instant now) {
        care.rated(priority, team);
        changed(now);
    }

    void grows(String issue, Instant now) {
        requireUnanswered("added to");
        matter.grows(issue);
        changed(now);
    }

    void acknowledged(Instant now) {
        care.acknowledged(now);
        status = status == ComplaintStatus.NEW ? ComplaintStatus.ACKNOWLEDGED : status;
        changed(now);
    }

    /** Somebody looks into it who is not one of those it is about. */
    void given(String investigator, List<String> departments, Instant now) {
        requireUnanswered("given to somebody");
        if (care.subjects().contains(investigator)) {
            throw new ConflictException("The complaint is about " + investigator + "; somebody else must look into it");
        }
        care.given(investigator, departments);
        status = ComplaintStatus.INVESTIGATING;
        stage = stage.equals("early") ? "1" : stage;
        changed(now);
    }

    void waitsForCustomer(Instant now) {
        requireUnanswered("put aside");
        status = ComplaintStatus.AWAITING_CUSTOMER;
        changed(now);
    }

    void goesOn(Instant now) {
        status = status == ComplaintStatus.AWAITING_CUSTOMER ? ComplaintStatus.INVESTIGATING : status;
        changed(now);
    }

    void decided(Verdict verdict, boolean repeatCause, String by, Instant now) {
        requireUnanswered("decided");
        judgement.decided(verdict, repeatCause, by);
        changed(now);
    }

    void answered(boolean inTime, boolean early, Instant now) {
        requireUnanswered("answered");
        care.answered(now, inTime, early);
        status = ComplaintStatus.ANSWERED;
        changed(now);
    }

    void accepted(Instant now) {
        care.accepted(now);
        changed(now);
    }

    /** It was not settled after all; the day it was received stays what it was. */
    void reopened(Instant now) {
        if (status.unanswered()) {
            throw new ConflictException("Complaint " + number + " is still being handled");
        }
        care.reopened(now);
        status = ComplaintStatus.REOPENED;
        outcome = null;
        stage = stage.equals("early") ? "1" : stage;
        changed(now);
    }

    void stageTwo(String reason, Instant now) {
        if (status.unanswered() || status.ended()) {
            throw new ConflictException("There is no answer to complaint " + number + " that could be reviewed now");
        }
        aftermath.stageTwo(reason, now);
        stage = "2";
        changed(now);
    }

    /** An ombudsman takes it once there is an answer, there was one before it was reopened, or we have said why there is none yet. */
    void external(String ombudsmanRef, Instant now) {
        if (status.ended()) {
            throw new ConflictException(number + " has ended: reopen it first, then note who has it");
        }
        if (status.unanswered() && !care.mayGoFurther()) {
            throw new ConflictException("An ombudsman takes " + number
                    + " up once it is answered, or once our letter on why there is no answer yet has gone out");
        }
        aftermath.toOmbudsman(ombudsmanRef);
        stage = "external";
        changed(now);
    }

    void closed(String as, Instant now) {
        if (status.ended()) {
            throw new ConflictException("Complaint " + number + " has ended already");
        }
        outcome = as;
        care.closed(now);
        status = as.equals("withdrawn") ? ComplaintStatus.WITHDRAWN : ComplaintStatus.CLOSED;
        changed(now);
    }

    /** Forgets the person; what was decided and paid stays for the books. */
    void erase(Instant now) {
        complainant.pseudonymise();
        matter.forgetWords();
        judgement.forgetWords();
        aftermath.forgetWords();
        aftermath.erasureWaits(false);
        care.holding(null);
        changed(now);
    }

    /** Whether the law needs the record still: until it has ended, and while a court may ask for it. */
    boolean needed() {
        return aftermath.legalHold() || !status.ended();
    }

    private void requireUnanswered(String verb) {
        if (!status.unanswered()) {
            throw new ConflictException("Complaint " + number + " is " + status.word() + " and cannot be " + verb);
        }
    }

    Standing standing() {
        return new Standing(
                ref(),
                complainant.accountId(),
                care.priority(),
                judgement.finding(),
                judgement.redress(),
                care.reopenedCount());
    }

    CaseRef ref() {
        return new CaseRef(number);
    }

    ComplaintStatus status() {
        return status;
    }

    String stage() {
        return stage;
    }

    String outcome() {
        return outcome;
    }

    Complainant complainant() {
        return complainant;
    }

    Matter matter() {
        return matter;
    }

    Care care() {
        return care;
    }

    Judgement judgement() {
        return judgement;
    }

    Aftermath aftermath() {
        return aftermath;
    }
}
