create sequence app.case_number_cmp;

create table app.complaint (
    id                        uuid primary key,
    number                    text unique,
    status                    text        not null,
    stage                     text        not null,
    outcome                   text,
    -- who complains
    contact_id                uuid,
    account_id                uuid,
    complainant_name          text,
    email                     text,
    phone                     text,
    address                   text,
    email_key                 text,
    customer_type             text        not null,
    representative            text,
    representative_may_act    boolean     not null default false,
    vulnerable                boolean     not null default false,
    vulnerability_note        text,
    -- what it is about
    business_line             text        not null,
    category                  text,
    subject                   text        not null,
    description               text        not null,
    remedy_sought             text,
    channel                   text        not null,
    source_ref                text,
    personal_data             boolean     not null default false,
    service_issue             boolean     not null default true,
    safety_risk               boolean     not null default false,
    exposure                  numeric(19, 4),
    received_at               timestamptz not null,
    -- who handles it
    severity                  text,
    priority                  text,
    team                      text,
    investigator              text,
    reviewer                  text,
    subjects                  text[]      not null default '{}',
    departments               text[]      not null default '{}',
    acknowledged_at           timestamptz,
    answered_at               timestamptz,
    answered_in_time          boolean,
    holding_at                timestamptz,
    holding_text              text,
    early_resolved            boolean     not null default false,
    accepted_at               timestamptz,
    reopened_count            integer     not null default 0,
    reopened_at               timestamptz,
    closed_at                 timestamptz,
    -- what was decided
    finding                   text,
    decision_text             text,
    root_cause_code           text,
    repeat_cause              boolean     not null default false,
    remedy_type               text,
    refund_amount             numeric(19, 4),
    distress_amount           numeric(19, 4),
    redress_amount            numeric(19, 4),
    currency_code             varchar(3),
    offer_stays_open          boolean     not null default true,
    apology_given             boolean     not null default false,
    precedent                 boolean     not null default false,
    lessons_learned           text,
    redress_asked_by          text,
    first_approver            text,
    second_approver           text,
    approval_note             text,
    paid_amount               numeric(19, 4),
    paid_at                   timestamptz,
    payment_ref               text,
    payment_stopped_at        timestamptz,
    -- what came after
    stage2_requested_at       timestamptz,
    stage2_reason             text,
    stage2_finding            text,
    stage2_answered_at        timestamptz,
    ombudsman_ref             text,
    ombudsman_filed_at        timestamptz,
    ombudsman_decision        text,
    withdrawn_at              timestamptz,
    withdrawn_reason          text,
    legal_hold                boolean     not null default false,
    legal_hold_reason         text,
    erasure_waits             boolean     not null default false,
    created_at                timestamptz not null,
    created_by                text        not null,
    updated_at                timestamptz not null,
    updated_by                text        not null,
    row_version               bigint      not null,
    constraint complaint_status_known check (status in ('new', 'acknowledged', 'investigating', 'awaiting_customer', 'answered',
                                                        'reopened', 'closed', 'withdrawn')),
    constraint complaint_stage_known check (stage in ('early', '1', '2', 'external')),
    constraint complaint_finding_known check (finding in ('upheld', 'partly', 'not')),
    constraint complaint_priority_known check (priority in ('P1', 'P2', 'P3', 'P4')),
    constraint complaint_amount_has_currency check (redress_amount is null or currency_code is not null),
    constraint complaint_closed_has_outcome check (closed_at is null or outcome is not null)
);

create index complaint_contact on app.complaint (contact_id) where contact_id is not null;
create index complaint_account on app.complaint (account_id) where account_id is not null;
create index complaint_email on app.complaint (email_key) where email_key is not null;
create index complaint_by_receipt on app.complaint (received_at desc, id);
create index complaint_by_cause on app.complaint (root_cause_code, answered_at) where root_cause_code is not null;

-- The sets of rules that apply, one for each kind of issue; what the decision said is copied, so a change of the table changes no case.
create table app.complaint_regime (
    ref                text        not null,
    regime             text        not null,
    issue              text        not null,
    acknowledge_policy text        not null,
    answer_policy      text        not null,
    answer_from        text        not null check (answer_from in ('receipt', 'acknowledgement')),
    early_policy       text        not null,
    review_policy      text        not null,
    holding_policy     text        not null,
    stages             integer     not null check (stages between 1 and 2),
    stage2_policy      text        not null,
    ombudsman          text        not null,
    referral_policy    text        not null,
    letter             text        not null,
    decided_at         timestamptz not null,
    clock_running      boolean     not null default false,
    primary key (ref, regime)
);

create table app.complaint_point (
    ref        text        not null,
    number     integer     not null,
    issue      text        not null,
    text       text        not null,
    finding    text check (finding in ('upheld', 'partly', 'not')),
    reason     text,
    created_at timestamptz not null,
    primary key (ref, number)
);

create table app.complaint_statement (
    ref        text        not null,
    department text        not null,
    text       text        not null,
    person     text        not null,
    at         timestamptz not null,
    primary key (ref, department)
);

create table app.complaint_action (
    id         uuid primary key,
    ref        text        not null,
    kind       text        not null check (kind in ('remedial', 'corrective')),
    what       text        not null,
    team       text        not null,
    due_on     date        not null,
    done_at    timestamptz,
    done_by    text,
    evidence   text,
    created_at timestamptz not null
);

create index complaint_action_of on app.complaint_action (ref, due_on);
