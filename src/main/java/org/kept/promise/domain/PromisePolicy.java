package org.kept.promise.domain;

import java.time.Instant;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;

/**
 * What we promise, as it stands today; a promise that was made keeps the terms it was made under.
 *
 * @param calendar the id of the calendar it is counted in
 * @param warnPercent the share of its time after which it is at risk
 * @param escalateTeam the team that hears of it when it breaks; null for none
 * @param source the law, contract or decision the figure comes from
 * @param editable false where the figure is not ours to change
 * @param receiptRolls whether what comes outside working days counts from the next one
 */
public record PromisePolicy(
        String id,
        String name,
        Term term,
        String calendar,
        int warnPercent,
        String escalateTeam,
        String source,
        boolean editable,
        boolean receiptRolls,
        Pausing pausing,
        Extending extending,
        long rowVersion) {

    /**
     * Whether its clock may stand still.
     *
     * @param longest after how many working days of pause somebody is to look at it; null for the house's default
     */
    public record Pausing(boolean allowed, Integer longest) {}

    /**
     * How it may be extended; amount, unit and condition are null where it may not.
     *
     * @param allowed how often, at most
     * @param condition what must be true for it, in the words of its source
     */
    public record Extending(int allowed, Integer amount, PromiseUnit unit, String condition) {

        /** No extension at all. */
        public static final Extending NEVER = new Extending(0, null, null, null);
    }

    /** The same with another term, as its source says now. */
    PromisePolicy with(Term other, String saidBy) {
        return new PromisePolicy(
                id,
                name,
                other,
                calendar,
                warnPercent,
                escalateTeam,
                saidBy,
                editable,
                receiptRolls,
                pausing,
                extending,
                rowVersion);
    }

    /** The course of a promise that would be made then. */
    public Course course(Instant start) {
        return Course.of(term, start, receiptRolls);
    }
}
