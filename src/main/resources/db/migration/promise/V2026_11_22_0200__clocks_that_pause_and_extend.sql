alter table app.promise_policy
    -- What comes on a day without hours, or after its close, counts from the next working day.
    add receipt_rolls       boolean      not null default false,
    add pausable            boolean      not null default true,
    -- After so many working days of pause somebody is to look at it; null is the house's default.
    add longest_pause       integer      check (longest_pause between 1 and 1000),
    add extensions_allowed  integer      not null default 0 check (extensions_allowed between 0 and 10),
    add extension_amount    integer      check (extension_amount > 0),
    add extension_unit      varchar(20)  check (extension_unit in ('working_minutes', 'working_hours', 'working_days',
                                'calendar_minutes', 'calendar_hours', 'calendar_days', 'weeks', 'months')),
    add extension_condition varchar(500),
    add constraint promise_policy_extension check (
        extensions_allowed = 0 or num_nulls(extension_amount, extension_unit, extension_condition) = 0);

alter table app.promise
    add receipt_rolls      boolean     not null default false,
    add pausable           boolean     not null default true,
    add longest_pause      integer,
    add extensions_allowed integer     not null default 0,
    add extension_amount   integer,
    add extension_unit     varchar(20),
    -- When a pause has lasted so long that its team is to look at it, and when it was told so.
    add pause_limit_at     timestamptz,
    add pause_told_at      timestamptz;

update app.promise set pause_limit_at = paused_at + interval '14 days' where state = 'PAUSED' and ended_at is null;

alter table app.promise add constraint promise_pause_limit check (
    state <> 'PAUSED' or ended_at is not null or pause_limit_at is not null);

create index promise_standing on app.promise (pause_limit_at) where ended_at is null and state = 'PAUSED';

-- The letter, mail or touch that asked for something.
alter table app.promise_pause add evidence varchar(200) not null default 'none was asked for then' check (evidence <> '');
alter table app.promise_pause alter evidence drop default;

create table app.promise_extension (
    id         uuid         primary key,
    promise_id uuid         not null references app.promise (id) on delete cascade,
    amount     integer      not null,
    unit       varchar(20)  not null,
    reason     varchar(200) not null check (reason <> ''),
    created_at timestamptz  not null,
    created_by varchar(40)  not null
);

create index promise_extension_promise on app.promise_extension (promise_id, created_at);
