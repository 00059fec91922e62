-- What analysts are changing: one draft a file, until it is deployed or discarded.
create table studio_draft (
    module           text        not null,
    file             text        not null,
    content          bytea       not null,
    hash             text        not null,
    -- What it was made from: 0 and null for a file that was not there.
    base_version     integer     not null check (base_version >= 0),
    base_hash        text,
    authors          text[]      not null check (cardinality(authors) > 0),
    created_at       timestamptz not null,
    created_by       text        not null,
    saved_at         timestamptz not null,
    saved_by         text        not null,
    -- Whoever is at it has it to themselves until then.
    holder           text        not null,
    held_until       timestamptz not null,
    -- What came of the last check and the last trial, each of that very content.
    checked_hash     text,
    problems         integer     not null default 0,
    tried_hash       text,
    tried_at         timestamptz,
    tried_by         text,
    tried_passed     boolean,
    tried_words      text,
    -- What it is for, and that it is ready for a second pair of eyes.
    submitted_hash   text,
    submitted_at     timestamptz,
    submitted_by     text,
    reason           text,
    measure          text,
    process_key      text,
    direction        text        check (direction in ('up', 'down')),
    expectation      text,
    approved_hash    text,
    approved_at      timestamptz,
    approved_by      text,
    returned_at      timestamptz,
    returned_by      text,
    returned_reason  text,
    primary key (module, file),
    constraint studio_draft_base check ((base_version = 0) = (base_hash is null)),
    -- Only what was submitted is approved, only as it was submitted, and never by somebody who wrote any of it or submitted it.
    constraint studio_draft_submitted check (submitted_hash is null or (submitted_hash = hash and submitted_by is not null and reason is not null)),
    constraint studio_draft_approved check (approved_hash is null or (submitted_hash is not null and approved_hash = hash)),
    constraint studio_draft_four_eyes check ((approved_hash is null) = (approved_by is null)
        and (approved_by is null or (not approved_by = any (authors) and approved_by <> submitted_by)))
);

-- What was saved before, so that one can go back.
create table studio_draft_state (
    module   text        not null,
    file     text        not null,
    seq      integer     not null,
    content  bytea       not null,
    hash     text        not null,
    saved_at timestamptz not null,
    saved_by text        not null,
    primary key (module, file, seq),
    foreign key (module, file) references studio_draft on delete cascade
);

-- What people say about an element; it outlives drafts and versions.
create table studio_comment (
    id          uuid        primary key,
    module      text        not null,
    file        text        not null,
    element     text,
    text        text        not null check (length(text) between 1 and 2000),
    author      text        not null,
    created_at  timestamptz not null,
    resolved_at timestamptz,
    resolved_by text
);

create index studio_comment_file on studio_comment (module, file, created_at);
