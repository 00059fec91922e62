-- What a trial told in full, for its page; only the newest of each file keep it.
alter table studio_trial add column result text;

-- A scenario that somebody is recording by clicking: one for each person and file, until it is kept or thrown away.
create table studio_recording (
    module    text        not null,
    file      text        not null,
    person    text        not null,
    yaml      text        not null check (length(yaml) <= 100000),
    result    text,
    hash      text,
    saved_at  timestamptz not null,
    primary key (module, file, person)
);
