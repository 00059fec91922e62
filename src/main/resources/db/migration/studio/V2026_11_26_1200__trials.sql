-- Every trial of a draft: what was tried, and how it came out. A draft's own page says the last one.
create table studio_trial (
    id        uuid        primary key,
    module    text        not null,
    file      text        not null,
    hash      text        not null,
    verdict   text        not null,
    sentence  text        not null,
    scenarios integer     not null,
    failed    integer     not null,
    seconds   numeric     not null,
    tried_at  timestamptz not null,
    tried_by  text        not null
);

create index studio_trial_hash on studio_trial (module, file, hash, tried_at);

-- Scenarios that analysts keep beside a model; those that ship with Kept stand in its files.
create table studio_scenario (
    module    text        not null,
    file      text        not null,
    name      text        not null,
    yaml      text        not null check (length(yaml) <= 100000),
    author    text        not null,
    saved_at  timestamptz not null,
    primary key (module, file, name)
);
