package org.kept.complaint.web;

import java.util.List;

/** The choices that lists and forms of complaints offer; what they are called stands in the message bundle. */
final class ComplaintWords {

    static final List<String> STATES = List.of("open", "answered", "closed");
    static final List<String> PRIORITIES = List.of("P1", "P2", "P3", "P4");
    static final List<String> REGIMES =
            List.of("fca-disp", "payment-services", "energy", "social-housing", "council", "data-protection", "other");
    static final List<String> SORTS = List.of("received", "due", "priority");
    static final List<String> BUSINESS_LINES =
            List.of("finance", "payments", "energy", "housing", "council", "retail", "other");
    static final List<String> CUSTOMER_TYPES =
            List.of("consumer", "micro_business", "small_business", "charity", "business", "tenant", "resident");
    /** How a complaint reaches the people who write it down; the other channels write it down themselves. */
    static final List<String> BY_HAND = List.of("phone", "letter", "email", "social", "counter");

    static final List<String> CHANNELS =
            List.of("web_form", "api", "email", "phone", "letter", "social", "counter", "import");

    private ComplaintWords() {}
}
