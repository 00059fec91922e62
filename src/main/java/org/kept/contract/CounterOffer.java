package org.kept.contract;

import java.math.BigDecimal;

/**
 * What the customer would rather sign.
 *
 * @param value what they would pay for the term; null if it is not about money
 * @param termMonths the term they want; null as proposed
 */
public record CounterOffer(BigDecimal value, Integer termMonths, String note) {}
