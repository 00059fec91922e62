package org.kept.contract;

import java.math.BigDecimal;

/** One thing that a contract is about, and its price for a term. The amount may be left out: then it is quantity times price. */
public record ContractLine(
        String product, String description, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {

    /** What the line adds to the value of the term; zero where it names no price. */
    public BigDecimal total() {
        if (amount != null) {
            return amount;
        }
        return unitPrice == null ? BigDecimal.ZERO : quantity == null ? unitPrice : unitPrice.multiply(quantity);
    }
}
