-- The ledger. The term is copied from the policy: a change of the policy changes no promise that was made.
create table app.promise (
    id            uuid         primary key,
    ref           varchar(20)  not null,
    policy        varchar(60)  not null,
    name          varchar(120) not null,
    amount        integer      not null,
    unit          varchar(20)  not null,
    calendar      varchar(60)  not null,
    roll          boolean      not null,
    warn_percent  smallint     not null,
    escalate_team varchar(40),
    started_at    timestamptz  not null,
    due_at        timestamptz  not null,
    warn_at       timestamptz  not null,
    state         varchar(10)  not null check (state in ('OPEN', 'AT_RISK', 'PAUSED', 'KEPT', 'BROKEN', 'CANCELLED')),
    explanation   jsonb        not null,
    paused_at     timestamptz,
    broken_at     timestamptz,
    fulfilled_at  timestamptz,
    -- Set when nothing more is to be done about it; a broken promise stays open until it is fulfilled or cancelled.
    ended_at      timestamptz,
    outcome       varchar(500),
    created_at    timestamptz  not null,
    created_by    varchar(40)  not null,
    updated_at    timestamptz  not null,
    updated_by    varchar(40)  not null,
    row_version   bigint       not null
);

create unique index promise_one_open on app.promise (ref, policy) where ended_at is null;
create index promise_ref on app.promise (ref, started_at desc);
create index promise_running on app.promise (due_at, id) where ended_at is null;
create index promise_to_warn on app.promise (warn_at) where ended_at is null and state = 'OPEN';
create index promise_by_state on app.promise (state, due_at, id);

create table app.promise_pause (
    id         uuid         primary key,
    promise_id uuid         not null references app.promise (id) on delete cascade,
    begins     timestamptz  not null,
    ends       timestamptz,
    reason     varchar(200) not null check (reason <> ''),
    created_at timestamptz  not null,
    created_by varchar(40)  not null,
    constraint promise_pause_order check (ends is null or ends >= begins)
);

create index promise_pause_promise on app.promise_pause (promise_id, begins);
create unique index promise_pause_one_open on app.promise_pause (promise_id) where ends is null;
