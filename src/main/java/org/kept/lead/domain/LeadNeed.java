package org.kept.lead.domain;

import jakarta.persistence.Embeddable;

/**
 * What was found out about need, budget, authority and timing.
 *
 * <p>The words are those of the form {@code lead-qualify}, which the table {@code qualification-outcome} reads.
 */
@Embeddable
class LeadNeed {

    private String need;
    private String budget;
    private String authority;
    private String timeframe;

    LeadNeed() {}

    LeadNeed(String need, String budget, String authority, String timeframe) {
        this.need = need;
        this.budget = budget;
        this.authority = authority;
        this.timeframe = timeframe;
    }

    String need() {
        return need;
    }

    String budget() {
        return budget;
    }

    String authority() {
        return authority;
    }

    String timeframe() {
        return timeframe;
    }
}
