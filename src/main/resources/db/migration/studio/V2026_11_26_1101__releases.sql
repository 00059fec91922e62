-- Every release of a file, kept for ever: who made, approved and deployed what, when, and what for. Files that were deployed together
-- share the id and the deployment.
create table studio_release (
    id               uuid        not null,
    kind             text        not null check (kind in ('release', 'restore')),
    module           text        not null,
    file             text        not null,
    version          integer     not null check (version > 0),
    hash             text        not null,
    base_version     integer     not null,
    -- Of a switch back: which version's content it is.
    restored_version integer,
    authors          text[]      not null,
    submitted_at     timestamptz,
    submitted_by     text,
    approved_at      timestamptz,
    approved_by      text,
    deployed_at      timestamptz not null,
    deployed_by      text        not null,
    deployment_id    text        not null,
    reason           text        not null,
    measure          text        not null,
    process_key      text,
    direction        text        check (direction in ('up', 'down')),
    expectation      text        not null,
    primary key (id, file),
    constraint studio_release_kind check ((kind = 'restore') = (restored_version is not null)),
    constraint studio_release_four_eyes check (kind = 'restore'
        or (approved_by is not null and not approved_by = any (authors) and approved_by <> submitted_by))
);

create index studio_release_file on studio_release (module, file, deployed_at);
create index studio_release_deployment on studio_release (deployment_id);

create function studio_release_stays() returns trigger language plpgsql as $$
begin
    raise exception 'Releases are only ever added to';
end $$;
create trigger studio_release_stays before update or delete on studio_release
    for each row execute function studio_release_stays();
create trigger studio_release_stays_whole before truncate on studio_release
    for each statement execute function studio_release_stays();
