package org.kept.contract.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.kept.contract.CounterOffer;
import org.kept.contract.agreement.Proposal;
import org.kept.contract.file.Recorded;
import org.kept.contract.term.TermResult;
import org.kept.shared.ConflictException;

/** One round of a renewal proposal: what we would sign, who said so and what the customer said to it. */
@Entity
@Table(name = "contract_offer")
class ContractOffer extends Recorded {

    private UUID termId;
    private int round;
    private String state = "draft";
    private BigDecimal value;
    private BigDecimal upliftPercent;
    private int termMonths;
    private String reason;
    private String extras;
    private BigDecimal marginPercent;
    private boolean nonStandardTerms;
    private String preparedBy;
    private String approver;
    private String approvedBy;
    private Instant sentAt;
    private BigDecimal counterValue;
    private Integer counterMonths;
    private String counterNote;

    ContractOffer() {}

    ContractOffer(ContractTerm term, int round, Proposal proposal, String preparedBy, Instant now) {
        super(now);
        this.termId = term.id();
        this.round = round;
        this.value = proposal.value();
        this.upliftPercent = TermResult.percent(proposal.value().subtract(term.value()), term.value());
        this.termMonths = proposal.termMonths();
        this.reason = proposal.reason();
        this.extras = proposal.extras();
        this.marginPercent = proposal.marginPercent();
        this.nonStandardTerms = proposal.nonStandardTerms();
        this.preparedBy = preparedBy;
    }

    /** Who has to say yes; {@code none} is nobody, and then it is approved. */
    void submit(String team, Instant now) {
        approver = team;
        if (team.equals("none")) {
            state = "approved";
        }
        changed(now);
    }

    void judge(boolean approved, String person, Instant now) {
        state = approved ? "approved" : "refused";
        approvedBy = approved ? person : null;
        changed(now);
    }

    void send(Instant now) {
        if (!state.equals("approved")) {
            throw new ConflictException("A proposal that nobody approved cannot be sent");
        }
        state = "sent";
        sentAt = now;
        changed(now);
    }

    void counter(CounterOffer wish, Instant now) {
        state = "countered";
        counterValue = wish.value();
        counterMonths = wish.termMonths();
        counterNote = wish.note();
        changed(now);
    }

    void accept(Instant now) {
        state = "accepted";
        changed(now);
    }

    void withdraw(Instant now) {
        if (!state.equals("accepted") && !state.equals("countered")) {
            state = "withdrawn";
        }
        changed(now);
    }

    void forgetWords(Instant now) {
        counterNote = null;
        changed(now);
    }

    /** Whether it may still become a contract. */
    boolean live() {
        return state.equals("draft") || state.equals("approved") || state.equals("sent");
    }

    boolean withdrawn() {
        return state.equals("withdrawn");
    }

    boolean sent() {
        return state.equals("sent");
    }

    boolean accepted() {
        return state.equals("accepted");
    }

    int round() {
        return round;
    }

    BigDecimal value() {
        return value;
    }

    BigDecimal upliftPercent() {
        return upliftPercent;
    }

    int termMonths() {
        return termMonths;
    }

    String reason() {
        return reason;
    }

    BigDecimal marginPercent() {
        return marginPercent;
    }

    boolean nonStandardTerms() {
        return nonStandardTerms;
    }

    String preparedBy() {
        return preparedBy;
    }

    BigDecimal counterValue() {
        return counterValue;
    }

    Integer counterMonths() {
        return counterMonths;
    }

    String extras() {
        return extras;
    }

    String counterNote() {
        return counterNote;
    }
}
