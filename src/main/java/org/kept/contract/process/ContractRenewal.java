package org.kept.contract.process;

import org.kept.workflow.ProcessVariable;

/** The names of the model {@code contract-renewal.bpmn} in one place. */
public final class ContractRenewal {

    public static final String KEY = "contractRenewal";

    public static final String PROPOSAL_WITHDRAWN = "ProposalWithdrawn";
    public static final String HEALTH_CHANGED = "HealthChanged";

    /** What the tables say of the customer and how to go about the renewal. */
    public static final ProcessVariable<Number> HEALTH_SCORE = ProcessVariable.of("healthScore", Number.class);

    public static final ProcessVariable<String> BAND = ProcessVariable.of("band", String.class);
    public static final ProcessVariable<String> PLAYBOOK = ProcessVariable.of("playbook", String.class);
    public static final ProcessVariable<Boolean> BLOCKS_UPLIFT = ProcessVariable.of("blocksUplift", Boolean.class);

    /** How many days before the end each step is due. */
    public static final ProcessVariable<Number> REVIEW_DAYS = ProcessVariable.of("reviewDays", Number.class);

    public static final ProcessVariable<Number> PRICE_DAYS = ProcessVariable.of("priceDays", Number.class);
    public static final ProcessVariable<Number> SEND_DAYS = ProcessVariable.of("sendDays", Number.class);
    public static final ProcessVariable<Number> CHASE_DAYS = ProcessVariable.of("chaseDays", Number.class);

    /** How much dearer the next term may be, and how cheap at least, in percent of this one. */
    public static final ProcessVariable<Number> UPLIFT_LIMIT = ProcessVariable.of("upliftLimit", Number.class);

    public static final ProcessVariable<Number> FLOOR_PERCENT = ProcessVariable.of("floorPercent", Number.class);

    /** The team that has to agree to a proposal, or {@code none}. */
    public static final ProcessVariable<String> APPROVER = ProcessVariable.of("approver", String.class);

    /** Whether the law asks for a reminder, and for how many days the customer may change their mind. */
    public static final ProcessVariable<Boolean> REMIND = ProcessVariable.of("remind", Boolean.class);

    public static final ProcessVariable<Number> COOLING_OFF_DAYS = ProcessVariable.of("coolingOffDays", Number.class);

    /** The day on a signature, as an ISO date. */
    public static final ProcessVariable<String> SIGNED_ON = ProcessVariable.of("signedOn", String.class);

    /** How somebody was let go: {@code lapsed}, {@code notice} or {@code cause}. */
    public static final ProcessVariable<String> LET_GO = ProcessVariable.of("letGo", String.class);

    private ContractRenewal() {}
}
