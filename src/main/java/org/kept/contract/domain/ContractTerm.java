package org.kept.contract.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.kept.contract.file.Recorded;
import org.kept.contract.term.TermCourse;
import org.kept.contract.term.TermDates;
import org.kept.contract.term.TermPlan;
import org.kept.contract.term.TermResult;
import org.kept.shared.ConflictException;

/** One term of a contract, and at its end one renewal: it wakes once, is decided once, and keeps the measures of how it went. */
@Entity
@Table(name = "contract_term")
class ContractTerm extends Recorded {

    private UUID contractId;
    private String number;
    private int termNo;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private LocalDate noticeOn;
    private BigDecimal value;
    private String state = "sleeping";
    private Instant openedAt;
    private String openedBy;
    private Instant amendedAt;

    @Embedded
    private TermPlan plan = new TermPlan();

    @Embedded
    private TermCourse course = new TermCourse();

    @Embedded
    private TermResult result = new TermResult();

    ContractTerm() {}

    ContractTerm(Contract contract, int termNo, LocalDate startsOn, TermDates dates, BigDecimal value, Instant now) {
        super(now);
        this.contractId = contract.id();
        this.number = contract.ref().value();
        this.termNo = termNo;
        this.startsOn = startsOn;
        this.endsOn = dates.endsOn();
        this.noticeOn = dates.noticeOn();
        this.value = value;
    }

    /** Wakes the term, once: whoever comes second is told so. */
    void open(String by, Instant now) {
        if (!state.equals("sleeping")) {
            throw new ConflictException("The renewal of this term is open already");
        }
        state = "open";
        openedAt = now;
        openedBy = by;
        changed(now);
    }

    /** The contract was amended: the term ends and may be left on other days, or is worth something else. */
    void amend(TermDates dates, BigDecimal newValue, Instant now) {
        endsOn = dates.endsOn();
        noticeOn = dates.noticeOn();
        value = newValue;
        amendedAt = now;
        changed(now);
    }

    /** How it is decided; only what is open can be. */
    void decide(String decision, Instant at, Instant deadline) {
        if (!state.equals("open")) {
            throw new ConflictException("This renewal is decided already: " + result().decision());
        }
        state = "decided";
        result().decide(decision, at, !at.isAfter(deadline));
        changed(at);
    }

    /** A notice that came in time takes back what silence decided. */
    void reopenDecision(Instant now) {
        state = "open";
        result = new TermResult();
        changed(now);
    }

    void close(String outcome, Instant now) {
        state = "closed";
        result().close(outcome, now);
        changed(now);
    }

    /** The new term never was: the renewal that made it is taken back. */
    void reverse(Instant now) {
        state = "reversed";
        changed(now);
    }

    /** Its dates, as they stand now. */
    TermDates dates(ZoneId zone) {
        return new TermDates(endsOn, noticeOn, zone);
    }

    boolean sleeping() {
        return state.equals("sleeping");
    }

    boolean open() {
        return state.equals("open");
    }

    boolean worked() {
        return open() || state.equals("decided");
    }

    UUID contractId() {
        return contractId;
    }

    int termNo() {
        return termNo;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    LocalDate noticeOn() {
        return noticeOn;
    }

    BigDecimal value() {
        return value;
    }

    Instant openedAt() {
        return openedAt;
    }

    boolean openedEarly() {
        return "person".equals(openedBy);
    }

    Instant amendedAt() {
        return amendedAt;
    }

    TermPlan plan() {
        return plan;
    }

    TermCourse course() {
        return course;
    }

    /** Of nothing but nulls the database makes no result. */
    TermResult result() {
        result = result == null ? new TermResult() : result;
        return result;
    }
}
