package org.kept.contract.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** What a term is worth a year, so that contracts of different length can be compared. */
final class Yearly {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    private Yearly() {}

    /** By whole months where the term is of whole months, else by days; both days are part of the term. */
    static BigDecimal of(BigDecimal value, LocalDate firstDay, LocalDate lastDay) {
        LocalDate next = lastDay.plusDays(1);
        Period term = Period.between(firstDay, next);
        long months = term.toTotalMonths();
        boolean whole = term.getDays() == 0 && months > 0;
        BigDecimal length = BigDecimal.valueOf(whole ? months : Math.max(1, ChronoUnit.DAYS.between(firstDay, next)));
        return value.multiply(whole ? MONTHS : DAYS).divide(length, 2, RoundingMode.HALF_EVEN);
    }
}
