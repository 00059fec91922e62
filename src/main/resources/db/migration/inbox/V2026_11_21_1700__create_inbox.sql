-- One row an open task, with what the list shows and sorts by; gone when the task ends.
create table app.inbox_task (
    id                  text primary key,
    ref                 text,
    process_instance_id text           not null,
    process_key         text           not null,
    process_version     integer,
    activity_id         text           not null,
    name                text           not null,
    assignee            text,
    groups              text[]         not null default '{}',
    task_due_at         timestamptz,
    created_at          timestamptz    not null,
    claimed_at          timestamptz,
    priority            integer        not null default 50,
    -- Copied from the case, and kept so by its event CaseChanged.
    title               text,
    customer_name       text,
    account_id          uuid,
    contact_id          uuid,
    owner               text,
    team                text,
    value               numeric(19, 4),
    currency            char(3),
    parked_until        timestamptz,
    promise_due_at      timestamptz,
    -- What lists sort by: never null, so that a page can begin after any row.
    due_key             timestamptz    not null generated always as (coalesce(least(task_due_at, promise_due_at), 'infinity'::timestamptz)) stored,
    value_key           numeric(19, 4) not null generated always as (coalesce(value, 0)) stored,
    customer_key        text           not null generated always as (lower(coalesce(customer_name, ''))) stored
);
create index inbox_task_mine on app.inbox_task (assignee, due_key, id);
create index inbox_task_by_due on app.inbox_task (due_key, id);
create index inbox_task_unclaimed_by_due on app.inbox_task (due_key, id) where assignee is null;
create index inbox_task_by_groups on app.inbox_task using gin (groups);
create index inbox_task_by_case on app.inbox_task (ref);
-- The table is as busy as the engine's own task table: keep it small.
alter table app.inbox_task set (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
