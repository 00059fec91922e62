-- The step log: what managers' numbers are made of. It follows the engine in its transaction, outlives the engine's history, and
-- holds nothing about a person: who did a step stands elsewhere, here only which team it waited for.

-- One row a run: a root process instance with all it called. A contract that is renewed each year has a run a year.
create table app.insight_case (
    id           text primary key,
    -- The case's reference; a second run of the same case is told apart by #2.
    name         text           not null,
    ref          text,
    process_key  text           not null,
    -- The version it began with, by which versions are compared; a migration changes the other only.
    version      integer        not null,
    last_version integer        not null,
    -- As they stood when it ended, so that published numbers stay as they were.
    team         text           not null default '',
    segment      text           not null default '',
    value        numeric(19, 4),
    currency     char(3),
    started_at   timestamptz    not null,
    ended_at     timestamptz,
    outcome      text,
    cancelled    boolean        not null default false,
    -- Time within the house's calendar.
    working_ms   bigint,
    elapsed_ms   bigint generated always as ((extract(epoch from ended_at - started_at) * 1000)::bigint) stored
);
create index insight_case_by_start on app.insight_case (process_key, started_at) include (version, team, segment, ended_at);
create index insight_case_by_end on app.insight_case (process_key, ended_at) include (version, team, segment, elapsed_ms, working_ms)
    where ended_at is not null;
create index insight_case_open on app.insight_case (process_key) where ended_at is null;
create index insight_case_by_ref on app.insight_case (ref, started_at);
alter table app.insight_case set (fillfactor = 85);

-- A duration's place on a scale of 32 steps an octave: exact percentiles look first in which step they are, then only in there.
create function app.insight_bucket(ms bigint) returns smallint language sql immutable parallel safe as $$
    select floor(32 * ln(greatest(ms, 1)::double precision) / ln(2::double precision))::smallint
$$;

create index insight_case_elapsed on app.insight_case (process_key, app.insight_bucket(elapsed_ms))
    include (elapsed_ms, ended_at, version, team) where ended_at is not null and not cancelled;
create index insight_case_working on app.insight_case (process_key, app.insight_bucket(working_ms))
    include (working_ms, ended_at, version, team) where ended_at is not null and not cancelled;

-- One row a step that a case went through, gateways and events included; the body of a loop over a collection is not a step.
create table app.insight_step (
    id           text primary key,
    case_id      text        not null,
    process_key  text        not null,
    case_version integer     not null,
    -- The model that has the step, which is another one where the case called it.
    model_key    text        not null,
    version      integer     not null,
    activity_id  text        not null,
    type         text        not null,
    phase        text,
    -- What it shares with its siblings of one loop over a collection: they are one pass, not rework.
    multi_id     text,
    task_id      text,
    place        bigint      not null default 0,
    -- The team it waits for; of a step no person does, the case's.
    team         text        not null default '',
    value        numeric(19, 4),
    currency     char(3),
    -- When its job was made, where it waited for one: the engine's own times begin only when the job runs.
    queued_at    timestamptz,
    started_at   timestamptz not null,
    due_at       timestamptz,
    claimed_at   timestamptz,
    claims       integer     not null default 0,
    held_since   timestamptz,
    held_ms      bigint      not null default 0,
    -- With the page open and in front, as far as that was seen: an estimate, never more than the time it was held.
    worked_ms    bigint      not null default 0,
    ended_at     timestamptz,
    cancelled    boolean     not null default false,
    outcome      text,
    working_ms   bigint,
    entered_at   timestamptz not null generated always as (coalesce(queued_at, started_at)) stored,
    elapsed_ms   bigint generated always as ((extract(epoch from ended_at - coalesce(queued_at, started_at)) * 1000)::bigint) stored
);
create index insight_step_by_case on app.insight_step (case_id, place);
create index insight_step_open on app.insight_step (process_key, activity_id) where ended_at is null;
create index insight_step_by_task on app.insight_step (task_id) where task_id is not null;
create index insight_step_by_end on app.insight_step (process_key, ended_at) where ended_at is not null;
create index insight_step_elapsed on app.insight_step (process_key, model_key, activity_id, app.insight_bucket(elapsed_ms))
    include (elapsed_ms, ended_at, case_version, team) where ended_at is not null and not cancelled;
create index insight_step_working on app.insight_step (process_key, model_key, activity_id, app.insight_bucket(working_ms))
    include (working_ms, ended_at, case_version, team) where ended_at is not null and not cancelled;
alter table app.insight_step set (fillfactor = 85);

-- Each time somebody had the task of a step; not who.
create table app.insight_hold (
    step_id text        not null,
    began   timestamptz not null,
    ended   timestamptz not null
);
create index insight_hold_of on app.insight_hold (step_id, began);

-- Every sequence flow that was taken.
create table app.insight_flow (
    case_id   text        not null,
    model_key text        not null,
    flow_id   text        not null,
    at        timestamptz not null
);
create index insight_flow_of on app.insight_flow (case_id);
create index insight_flow_by_time on app.insight_flow (at);

-- When a case first came to a phase or past it: with loops the bands of a cumulative flow diagram never drop.
create table app.insight_phase (
    case_id text        not null,
    phase   text        not null,
    at      timestamptz not null,
    primary key (case_id, phase)
);

-- Sums by hour (h), day (d) and month (m), in UTC; a period is put together from the largest that fit, and the log at its edges.
-- kind case: the runs of a process, item ''. kind step: item is the activity.
create table app.insight_tally (
    grain       char(1)     not null check (grain in ('h', 'd', 'm')),
    at          timestamptz not null,
    process_key text        not null,
    kind        text        not null check (kind in ('case', 'step')),
    model_key   text        not null,
    item        text        not null,
    version     integer     not null,
    team        text        not null,
    started     bigint      not null default 0,
    ended       bigint      not null default 0,
    cancelled   bigint      not null default 0,
    elapsed_ms  bigint      not null default 0,
    working_ms  bigint      not null default 0,
    held_ms     bigint      not null default 0,
    worked_ms   bigint      not null default 0,
    queued_ms   bigint      not null default 0,
    primary key (process_key, grain, kind, at, model_key, item, version, team)
);

-- How durations are spread, by day and month: how many in which step of the scale. basis e: elapsed, w: working time.
-- Of all versions and teams together: with these in the key there would be a row a duration, and nothing gained.
create table app.insight_spread (
    grain       char(1)     not null check (grain in ('d', 'm')),
    at          timestamptz not null,
    process_key text        not null,
    model_key   text        not null,
    item        text        not null,
    basis       char(1)     not null check (basis in ('e', 'w')),
    bucket      smallint    not null,
    n           bigint      not null,
    primary key (process_key, basis, grain, at, model_key, item, bucket)
) partition by list (grain);
-- Months by themselves: beside the many rows of days they would be scattered over the whole table, and they are what is read most.
create table app.insight_spread_day partition of app.insight_spread for values in ('d');
create table app.insight_spread_month partition of app.insight_spread for values in ('m');

-- What the sums do not hold yet: the ends of steps (s), and the beginnings (b) and ends (e) of cases. A row goes in the transaction
-- that adds it to the sums; readers add what is here. Beside the log, because marking its rows would write each of them again.
create table app.insight_unfolded (
    kind char(1) not null check (kind in ('s', 'b', 'e')),
    id   text    not null,
    primary key (kind, id)
);
alter table app.insight_unfolded set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The opening times of the house's calendar, laid end to end: working time between two moments is the difference of two look-ups.
create table app.insight_worktime (
    calendar  text        not null,
    opens     timestamptz not null,
    closes    timestamptz not null,
    before_ms bigint      not null,
    primary key (calendar, opens)
);

-- Milliseconds of opening time from the beginning of the calendar's table to that moment.
create function app.insight_worked(cal text, moment timestamptz) returns bigint language sql stable parallel safe as $$
    select coalesce((select w.before_ms
        + greatest(0, (extract(epoch from least(moment, w.closes) - w.opens) * 1000)::bigint)
        from app.insight_worktime w where w.calendar = cal and w.opens <= moment order by w.opens desc limit 1), 0)
$$;

-- What a measure should come to. Each figure names where it is from; a change is a new row, so that the past is judged by its own target.
create table app.insight_target (
    id          uuid primary key default gen_random_uuid(),
    process_key text        not null,
    measure     text        not null,
    value       numeric     not null,
    valid_from  date        not null,
    source      text        not null check (btrim(source) <> ''),
    created_at  timestamptz not null default now(),
    created_by  text        not null default 'kept',
    unique (process_key, measure, valid_from)
);
