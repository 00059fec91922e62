-- What a team wants to reach, tied to a number of a process: nobody has to report on it, the process does.
create table app.insight_goal (
    id          uuid primary key default gen_random_uuid(),
    name        text        not null check (btrim(name) <> ''),
    -- The team that answers for it.
    owner       text        not null,
    process_key text        not null,
    -- A measure of the process, or of the step.
    measure     text        not null,
    model_key   text,
    step        text,
    version     integer,
    team        text,
    segment     text,
    baseline    numeric     not null,
    target      numeric     not null,
    by_day      date        not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    dropped_at  timestamptz,
    constraint insight_goal_moves check (baseline <> target)
);
create index insight_goal_current on app.insight_goal (by_day) where dropped_at is null;

-- What a deployed version was meant to move. Kind: process, decision or form.
create table app.insight_change (
    kind        text        not null check (kind in ('process', 'decision', 'form')),
    key         text        not null,
    version     integer     not null,
    reason      text        not null check (btrim(reason) <> ''),
    -- The process and the number it was to move; for a process itself its own.
    process_key text        not null,
    measure     text        not null,
    -- up or down, and by how much in words.
    direction   text        not null check (direction in ('up', 'down')),
    expectation text        not null,
    written_at  timestamptz not null,
    written_by  text        not null,
    primary key (kind, key, version)
);
