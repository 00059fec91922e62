package org.kept.contract.term;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;

/** How a renewal was decided and what that is worth: the measures that revenue retention is reckoned from. */
@Embeddable
public class TermResult {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private String decision;
    private Instant decidedAt;
    private Boolean decidedInTime;
    private Boolean passive;
    private Instant signedAt;
    private BigDecimal renewedValue;
    private Integer renewedMonths;
    private BigDecimal upliftPercent;
    private BigDecimal expansion;
    private BigDecimal contraction;
    private Boolean saved;
    private String churnReason;
    private String competitor;
    private LocalDate winBackOn;
    private String outcome;
    private Instant closedAt;

    public TermResult() {}

    public void decide(String how, Instant at, boolean inTime) {
        decision = how;
        decidedAt = at;
        decidedInTime = inTime;
        passive = how.equals("passive");
    }

    public void sign(Instant now) {
        signedAt = now;
    }

    /** What the next term is worth beside this one. */
    public void renew(BigDecimal before, BigDecimal after, int months, boolean wasAtRisk) {
        BigDecimal change = after.subtract(before);
        renewedValue = after;
        renewedMonths = months;
        upliftPercent = percent(change, before);
        expansion = change.max(BigDecimal.ZERO);
        contraction = change.negate().max(BigDecimal.ZERO);
        saved = wasAtRisk;
    }

    /** Nothing was renewed after all. */
    public void unrenew() {
        renewedValue = null;
        renewedMonths = null;
        upliftPercent = null;
        expansion = null;
        contraction = null;
        saved = null;
        signedAt = null;
    }

    /** All of it is lost: nothing renewed, nothing grown, and nothing that only shrank. */
    public void lose() {
        unrenew();
        renewedValue = BigDecimal.ZERO;
        saved = false;
    }

    public void leave(String reason, String lostTo, LocalDate winBack) {
        churnReason = reason;
        competitor = lostTo;
        winBackOn = winBack;
    }

    public void close(String how, Instant now) {
        outcome = how;
        closedAt = now;
    }

    public static BigDecimal percent(BigDecimal change, BigDecimal of) {
        return of.signum() == 0 ? BigDecimal.ZERO : change.multiply(HUNDRED).divide(of, 4, RoundingMode.HALF_EVEN);
    }

    public String decision() {
        return decision;
    }

    public boolean passive() {
        return Boolean.TRUE.equals(passive);
    }

    public BigDecimal renewedValue() {
        return renewedValue;
    }

    public BigDecimal expansion() {
        return expansion;
    }

    public BigDecimal contraction() {
        return contraction;
    }

    public String churnReason() {
        return churnReason;
    }

    public String competitor() {
        return competitor;
    }

    public LocalDate winBackOn() {
        return winBackOn;
    }
}
