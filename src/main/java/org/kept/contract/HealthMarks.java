package org.kept.contract;

/**
 * What people know of a customer's health, each from 1 (bad) to 5 (good); null is unknown, and counts as neither.
 *
 * @param usage how much the customer uses what they pay for
 * @param usageTrend {@code up}, {@code flat} or {@code down}
 * @param relationship how well we stand with those who decide
 * @param worth what the customer gets out of it
 * @param payment how they pay
 */
public record HealthMarks(Integer usage, String usageTrend, Integer relationship, Integer worth, Integer payment) {

    /** Nothing is known. */
    public static final HealthMarks UNKNOWN = new HealthMarks(null, null, null, null, null);
}
