-- What forms said is kept as JSON, which knows no dates: of which type each such value was.
alter table app.casework_case add column data_types jsonb not null default '{}';

-- The kinds of case whose process an analyst drew: how their references begin, and since when. Each has a sequence of its own.
create table app.casework_kind (
    prefix      text        primary key check (prefix ~ '^[A-Z]{2,6}$'),
    process_key text        not null,
    created_at  timestamptz not null,
    created_by  text        not null
);
create index casework_kind_by_process on app.casework_kind (process_key, created_at);
