package org.kept.promise.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;

/** The policy as it stood when a promise was made: later changes of the policy change nothing that was told. */
@Embeddable
class PromiseTerms {

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private int amount;

    @Column(nullable = false, updatable = false)
    private String unit;

    @Column(nullable = false, updatable = false)
    private boolean roll;

    @Column(nullable = false, updatable = false)
    private boolean receiptRolls;

    @Column(nullable = false, updatable = false)
    private String calendar;

    @Column(nullable = false, updatable = false)
    private short warnPercent;

    @Column(updatable = false)
    private String escalateTeam;

    @Column(nullable = false, updatable = false)
    private boolean pausable;

    @Column(updatable = false)
    private Integer longestPause;

    @Column(nullable = false, updatable = false)
    private int extensionsAllowed;

    @Column(updatable = false)
    private Integer extensionAmount;

    @Column(updatable = false)
    private String extensionUnit;

    protected PromiseTerms() {}

    PromiseTerms(PromisePolicy policy) {
        this.name = policy.name();
        this.amount = policy.term().amount();
        this.unit = policy.term().unit().code();
        this.roll = policy.term().rollToWorkingDay();
        this.receiptRolls = policy.receiptRolls();
        this.calendar = policy.calendar();
        this.warnPercent = (short) policy.warnPercent();
        this.escalateTeam = policy.escalateTeam();
        this.pausable = policy.pausing().allowed();
        this.longestPause = policy.pausing().longest();
        this.extensionsAllowed = policy.extending().allowed();
        this.extensionAmount = policy.extending().amount();
        this.extensionUnit =
                extensionsAllowed == 0 ? null : policy.extending().unit().code();
    }

    /** Its date stands: no pause, no extension. */
    void fix() {
        pausable = false;
        extensionsAllowed = 0;
    }

    String name() {
        return name;
    }

    String calendar() {
        return calendar;
    }

    int warnPercent() {
        return warnPercent;
    }

    boolean receiptRolls() {
        return receiptRolls;
    }

    boolean pausable() {
        return pausable;
    }

    /** How many working days its clock may stand still unseen. */
    int longestPause(int otherwise) {
        return longestPause == null ? otherwise : longestPause;
    }

    int extensionsAllowed() {
        return extensionsAllowed;
    }

    Term term() {
        return new Term(amount, PromiseUnit.of(unit), roll);
    }

    PromiseExtension extension(String reason, Instant now) {
        return new PromiseExtension(extensionAmount, PromiseUnit.of(extensionUnit), reason, now, Actor.name());
    }
}
