package org.kept.lead.process;

import org.kept.workflow.ProcessVariable;

/** The names of the model {@code lead-handling.bpmn} in one place. */
public final class LeadHandling {

    public static final String KEY = "leadHandling";

    public static final String LEAD_INVALID = "LEAD_INVALID";
    public static final String NO_CAPACITY = "NO_CAPACITY";

    public static final String LEAD_ACTIVITY = "LeadActivity";
    public static final String LEAD_WITHDRAWN = "LeadWithdrawn";
    public static final String ERASURE_APPROVED = "ErasureApproved";
    public static final String CONSENT_CHANGED = "ConsentChanged";

    public static final String TASK_FIRST_CONTACT = "Task_FirstContact";

    /** The record's identifier, by which the first step finds what came in. */
    public static final ProcessVariable<String> LEAD_ID = ProcessVariable.of("leadId", String.class);

    /** Why a lead ended as junk. */
    public static final ProcessVariable<String> REASON = ProcessVariable.of("reason", String.class);

    /** Whether we know who it is: {@code OPEN_LEAD}, {@code KNOWN}, {@code REVIEW} or {@code NEW}. */
    public static final ProcessVariable<String> MATCH = ProcessVariable.of("match", String.class);

    /** Contacts that may be the same person, for the review of duplicates: identifiers with commas between. */
    public static final ProcessVariable<String> CANDIDATE_IDS = ProcessVariable.of("candidateIds", String.class);

    /** What the review of duplicates found. */
    public static final ProcessVariable<String> SURVIVOR_ID = ProcessVariable.of("survivorId", String.class);

    /** The score, the sum of fit and interest. */
    public static final ProcessVariable<Number> POINTS = ProcessVariable.of("points", Number.class);

    /** {@code hot}, {@code warm} or {@code cold}. */
    public static final ProcessVariable<String> RATING = ProcessVariable.of("rating", String.class);

    /** The policy of the promised first contact. */
    public static final ProcessVariable<String> FIRST_TOUCH = ProcessVariable.of("firstTouch", String.class);

    /** Whether the lead has just become hot. */
    public static final ProcessVariable<Boolean> HOTTER = ProcessVariable.of("hotter", Boolean.class);

    /** Who is asked to take the lead, and how one of them is chosen. */
    public static final ProcessVariable<String> TEAM = ProcessVariable.of("team", String.class);

    public static final ProcessVariable<String> MODE = ProcessVariable.of("mode", String.class);

    /** How often the lead was taken back from somebody who let it lie. */
    public static final ProcessVariable<Integer> REASSIGNMENTS = ProcessVariable.of("reassignments", Integer.class);

    /** How long a lead ripens before somebody looks again, such as {@code P30D}. */
    public static final ProcessVariable<String> REVISIT_AFTER = ProcessVariable.of("revisitAfter", String.class);

    /** What a sign of life was and where it was seen. */
    public static final ProcessVariable<String> ACTIVITY_KIND = ProcessVariable.of("activityKind", String.class);

    public static final ProcessVariable<String> ACTIVITY_CHANNEL = ProcessVariable.of("activityChannel", String.class);

    private LeadHandling() {}
}
