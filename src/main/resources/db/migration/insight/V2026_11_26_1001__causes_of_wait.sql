-- Why nobody worked on a step is told by its own times: it stands in the log beside them, and in sums.

-- How much of the wait for a job lay within the house's calendar.
alter table app.insight_step add column queued_working_ms bigint;
update app.insight_step s set queued_working_ms = app.insight_worked(c.calendar, s.started_at) - app.insight_worked(c.calendar, s.queued_at)
from (select min(calendar) as calendar from app.insight_worktime) c
where s.queued_at is not null and s.ended_at is not null and c.calendar is not null;

-- All in milliseconds. span: the step without its wait for a job; opened: how much of that the house was open, by default all of it.
create function app.insight_span(started timestamptz, ended timestamptz) returns bigint language sql immutable parallel safe as $$
    select (extract(epoch from ended - started) * 1000)::bigint
$$;
-- Of the opening hours those in which somebody had it; where that was not noted, its part of the held time counts as the step's own does.
create function app.insight_held_open(span bigint, opened bigint, held bigint, held_working bigint) returns bigint
language sql immutable parallel safe as $$
    select least(held, coalesce(held_working, (held * (least(span, coalesce(opened, span))::double precision / nullif(span, 0)))::bigint, 0))
$$;
create function app.insight_untaken(span bigint, opened bigint, held bigint, held_working bigint) returns bigint
language sql immutable parallel safe as $$
    select greatest(0, least(span, coalesce(opened, span)) - app.insight_held_open(span, opened, held, held_working))
$$;
create function app.insight_idle(span bigint, opened bigint, held bigint, held_working bigint, worked bigint) returns bigint
language sql immutable parallel safe as $$
    select greatest(0, app.insight_held_open(span, opened, held, held_working) - worked)
$$;
create function app.insight_off(span bigint, opened bigint, held bigint, held_working bigint, worked bigint) returns bigint
language sql immutable parallel safe as $$
    select greatest(0, span - app.insight_untaken(span, opened, held, held_working)
        - app.insight_idle(span, opened, held, held_working, worked) - least(worked, held))
$$;

-- The parts add up to the step's time without the work: nothing stands in two. Only of tasks, and only once they have ended.
alter table app.insight_step
    add column queue_ms bigint not null generated always as (
        case when queued_at is null then 0 else app.insight_span(queued_at, started_at) end) stored,
    add column untaken_ms bigint not null generated always as (
        case when type = 'userTask' and ended_at is not null then app.insight_untaken(app.insight_span(started_at, ended_at),
            working_ms - coalesce(queued_working_ms, 0), held_ms, held_working_ms) else 0 end) stored,
    add column idle_ms bigint not null generated always as (
        case when type = 'userTask' and ended_at is not null then app.insight_idle(app.insight_span(started_at, ended_at),
            working_ms - coalesce(queued_working_ms, 0), held_ms, held_working_ms, worked_ms) else 0 end) stored,
    add column off_ms bigint not null generated always as (
        case when type = 'userTask' and ended_at is not null then app.insight_off(app.insight_span(started_at, ended_at),
            working_ms - coalesce(queued_working_ms, 0), held_ms, held_working_ms, worked_ms) else 0 end) stored;

-- Sums of these by hour, day and month, in UTC, like app.insight_tally; a currency of '' is no money.
create table app.insight_cause (
    grain       char(1)     not null check (grain in ('h', 'd', 'm')),
    at          timestamptz not null,
    process_key text        not null,
    version     integer     not null,
    team        text        not null,
    currency    text        not null,
    cause       text        not null check (cause in ('queue', 'untaken', 'idle', 'off')),
    steps       bigint      not null,
    ms          bigint      not null,
    -- Each unit of money that waited a millisecond counts once.
    money_ms    numeric     not null,
    primary key (process_key, grain, at, version, team, currency, cause)
);
-- Folded again with the rest: what was summed before had no causes.
delete from app.insight_tally where kind = 'step';
delete from app.insight_spread where item <> '';
insert into app.insight_unfolded (kind, id) select 's', id from app.insight_step where ended_at is not null on conflict do nothing;
