-- Cases that go over to another version of their process: who wants it, why, and what became of each.
create table studio_migration (
    id           uuid        primary key,
    module       text        not null,
    file         text        not null,
    to_version   integer     not null check (to_version > 0),
    deployment   text        not null,
    -- Only those that run by this one; null for any.
    from_version integer,
    mapping      jsonb       not null,
    reason       text        not null check (btrim(reason) <> ''),
    ordered_by   text        not null,
    ordered_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    stopped_by   text
);

create index studio_migration_file on studio_migration (module, file, ordered_at);
create index studio_migration_open on studio_migration (ordered_at) where ended_at is null;

create table studio_migration_case (
    migration_id uuid        not null references studio_migration on delete cascade,
    seq          integer     not null,
    ref          text        not null,
    -- Empty where nothing runs by this reference.
    instance     text        not null,
    process_key  text        not null,
    from_version integer     not null,
    state        text        not null check (state in ('waiting', 'moved', 'refused', 'failed')),
    reason       text        not null default '',
    -- The version by which it ran when that was last looked at; null once nothing runs.
    version      integer,
    attempts     integer     not null default 0,
    not_before   timestamptz,
    done_at      timestamptz,
    primary key (migration_id, seq)
);

create index studio_migration_case_waiting on studio_migration_case (migration_id, seq) where state = 'waiting';
create index studio_migration_case_ref on studio_migration_case (ref);
