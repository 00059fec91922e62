-- Who wants letters about the numbers, and when not.
create table app.insight_reader (
    id           uuid primary key default gen_random_uuid(),
    username     varchar(40) not null unique,
    -- Since when they want the weekly letter; null for no.
    weekly_since timestamptz,
    -- Their own clock: nothing is sent between these. The same twice means never quiet.
    quiet_from   time        not null default '19:00',
    quiet_to     time        not null default '07:00',
    updated_at   timestamptz not null
);

-- Which numbers they want to hear of when they behave unusually.
create table app.insight_watch (
    reader_id   uuid not null references app.insight_reader (id) on delete cascade,
    process_key text not null,
    measure     text not null,
    primary key (reader_id, process_key, measure)
);

-- Something that noise hardly does, found in a number that somebody watches; told once, however long it lasts.
create table app.insight_signal (
    id          uuid primary key default gen_random_uuid(),
    process_key text             not null,
    measure     text             not null,
    kind        text             not null check (kind in ('OUTSIDE', 'RUN', 'TREND')),
    upwards     boolean          not null,
    -- The Mondays of its first and its last week.
    began       date             not null,
    lasted      date             not null,
    value       double precision not null,
    centre      double precision not null,
    lower_limit double precision not null,
    upper_limit double precision not null,
    found_at    timestamptz      not null,
    resolved_at timestamptz,
    check (lasted >= began),
    unique (process_key, measure, kind, upwards, began)
);
create index insight_signal_standing on app.insight_signal (process_key, measure) where resolved_at is null;

-- What was sent, so that nothing is sent twice: signal:<id>, resolved:<id> or week:<Monday>.
create table app.insight_letter_sent (
    reader_id uuid        not null references app.insight_reader (id) on delete cascade,
    what      text        not null,
    at        timestamptz not null,
    primary key (reader_id, what)
);
