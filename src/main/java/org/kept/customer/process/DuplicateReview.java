package org.kept.customer.process;

import org.kept.workflow.ProcessVariable;

/** The names of the model {@code duplicate-review.bpmn} in one place. */
final class DuplicateReview {

    static final String KEY = "duplicateReview";
    static final String FORM = "duplicate-review";

    /** The contacts that may be the same person, as one text: identifiers with commas between. */
    static final ProcessVariable<String> CANDIDATE_IDS = ProcessVariable.of("candidateIds", String.class);

    /** The contact under review where there is one already; a lead has none yet. */
    static final ProcessVariable<String> CONTACT_ID = ProcessVariable.of("contactId", String.class);

    /** {@code same}, {@code different} or {@code separate}. */
    static final ProcessVariable<String> DECISION = ProcessVariable.of("duplicateDecision", String.class);

    /** Who it is, where the decision is {@code same}. */
    static final ProcessVariable<String> SURVIVOR_ID = ProcessVariable.of("survivorId", String.class);

    private DuplicateReview() {}
}
