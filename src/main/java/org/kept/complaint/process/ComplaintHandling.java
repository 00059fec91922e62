package org.kept.complaint.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.kept.shared.CaseRef;
import org.kept.workflow.ProcessVariable;

/** The names of the models of complaints in one place. */
public final class ComplaintHandling {

    public static final String KEY = "complaintHandling";
    public static final String REVIEW = "complaintReview";
    public static final String REDRESS = "complaintRedress";
    public static final String OMBUDSMAN = "complaintOmbudsman";
    public static final String CAUSE = "complaintCause";
    public static final String PAYMENT = "complaintPayment";

    public static final String PAYMENT_REFUSED = "PAYMENT_REFUSED";
    public static final String ANSWERED = "ComplaintAnswered";

    /** The record's identifier, by which the first step finds what came in. */
    public static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.of("complaintId", String.class);

    /** Why it is withdrawn or reopened, in the customer's words or ours. */
    public static final ProcessVariable<String> REASON = ProcessVariable.of("reason", String.class);

    /** A kind of issue that came up later. */
    public static final ProcessVariable<String> NEW_ISSUE = ProcessVariable.of("newIssue", String.class);

    /** The kind of issue that rules are looked for. */
    public static final ProcessVariable<String> ISSUE = ProcessVariable.of("issue", String.class);

    public static final ProcessVariable<Boolean> JOINED = ProcessVariable.of("joined", Boolean.class);
    public static final ProcessVariable<String> PRIORITY = ProcessVariable.of("priority", String.class);
    public static final ProcessVariable<String> ASSIGNEE_GROUP = ProcessVariable.of("assigneeGroup", String.class);

    /** Whose clock runs, and the policies by which it is watched. */
    public static final ProcessVariable<String> REGIME_OF_CLOCK = ProcessVariable.of("regimeOfClock", String.class);

    public static final ProcessVariable<String> ANSWER_POLICY = ProcessVariable.of("answerPolicy", String.class);
    public static final ProcessVariable<String> REVIEW_POLICY = ProcessVariable.of("reviewPolicy", String.class);
    public static final ProcessVariable<String> HOLDING_POLICY = ProcessVariable.of("holdingPolicy", String.class);

    /** The policy of the time in which the customer may go further. */
    public static final ProcessVariable<String> REFERRAL = ProcessVariable.of("referral", String.class);

    /** The team that is to allow redress, the one above it, and the one that is asked. */
    public static final ProcessVariable<String> WANTED = ProcessVariable.of("wanted", String.class);

    public static final ProcessVariable<String> OTHERWISE = ProcessVariable.of("otherwise", String.class);
    public static final ProcessVariable<String> APPROVER_TEAM = ProcessVariable.of("approverTeam", String.class);

    /** The action of a task: its identifier, its team, its day, and where it stands in the plan. */
    public static final ProcessVariable<String> ACTION_ID = ProcessVariable.of("actionId", String.class);

    public static final ProcessVariable<String> ACTION_TEAM = ProcessVariable.of("actionTeam", String.class);
    public static final ProcessVariable<Object> ACTION_DUE = ProcessVariable.of("actionDue", Object.class);
    public static final ProcessVariable<Object> ACTION_NUMBER = ProcessVariable.of("actionNumber", Object.class);

    /** What managers are told of. */
    public static final ProcessVariable<String> CONCERN = ProcessVariable.of("concern", String.class);

    public static final ProcessVariable<String> END_OUTCOME = ProcessVariable.of("endOutcome", String.class);
    public static final ProcessVariable<String> END_REASON = ProcessVariable.of("endReason", String.class);

    private ComplaintHandling() {}

    /** The case that a step works on. */
    public static CaseRef ref(DelegateExecution execution) {
        return new CaseRef(execution.getProcessBusinessKey());
    }
}
