-- One row a case: the business key of its whole process chain, and what lists need to show of it.
create table app.casework_case (
    ref                 text primary key,
    process_key         text           not null,
    process_version     integer,
    process_instance_id text,
    title               text           not null,
    account_id          uuid,
    contact_id          uuid,
    customer_name       text,
    owner               text,
    team                text,
    value               numeric(19, 4),
    currency            char(3),
    opened_at           timestamptz    not null,
    closed_at           timestamptz,
    outcome             text,
    close_reason        text,
    parked_until        timestamptz,
    parked_reason       text,
    -- The open promise that is due first, copied from the ledger so that lists can sort and filter by it.
    promise_name        text,
    promise_due_at      timestamptz,
    promise_warn_at     timestamptz,
    data                jsonb          not null default '{}',
    row_version         bigint         not null default 0,
    created_at          timestamptz    not null,
    created_by          text           not null,
    updated_at          timestamptz    not null,
    updated_by          text           not null,
    constraint casework_case_title_said check (btrim(title) <> ''),
    constraint casework_case_value_has_currency check (value is null or currency is not null),
    constraint casework_case_closed_has_outcome check (closed_at is null or outcome is not null),
    constraint casework_case_parked_has_reason check (parked_until is null or btrim(parked_reason) <> '')
);
create index casework_case_open_by_owner on app.casework_case (owner, process_key) where closed_at is null;
create index casework_case_open_by_team on app.casework_case (team) where closed_at is null;
create index casework_case_open_by_promise on app.casework_case (promise_due_at) where closed_at is null;
create index casework_case_by_opening on app.casework_case (opened_at desc, ref desc);
create index casework_case_by_account on app.casework_case (account_id) where account_id is not null;
create index casework_case_by_contact on app.casework_case (contact_id) where contact_id is not null;

-- Follows the engine: one row an activity instance, the newest state of each.
create table app.casework_step (
    id                  text primary key,
    ref                 text,
    process_instance_id text           not null,
    process_key         text           not null,
    process_version     integer,
    activity_id         text           not null,
    name                text,
    type                text           not null,
    task_id             text,
    called_instance_id  text,
    started_at          timestamptz    not null,
    ended_at            timestamptz,
    canceled            boolean        not null default false,
    assignee            text,
    groups              text[]         not null default '{}',
    due_at              timestamptz
);
create index casework_step_by_case on app.casework_step (ref, started_at);
create index casework_step_open on app.casework_step (ref) where ended_at is null;
create index casework_step_by_task on app.casework_step (task_id) where task_id is not null;

-- What people and modules tell of a case; only ever added to, but for erasure.
create table app.casework_story (
    id         uuid primary key default gen_random_uuid(),
    ref        text        not null,
    at         timestamptz not null,
    kind       text        not null,
    actor      text,
    text       text        not null,
    created_at timestamptz not null,
    created_by text        not null,
    constraint casework_story_kind_known check (kind in ('touch', 'task', 'decision', 'letter', 'note', 'event'))
);
create index casework_story_by_case on app.casework_story (ref, at);
