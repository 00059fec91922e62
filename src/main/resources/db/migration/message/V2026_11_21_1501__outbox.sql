-- Mail that is to leave the house. A row is written with the work that causes it and sent afterwards.
create table app.message_outbox (
    id          uuid primary key,
    key         text        not null unique check (length(key) <= 500),
    ref         text,
    recipient   text        not null,
    template    text        not null,
    model       jsonb       not null,
    purpose     text        not null,
    state       text        not null check (state in ('pending', 'sending', 'sent', 'refused', 'dead')),
    not_before  timestamptz not null,
    attempts    int         not null default 0,
    last_error  text,
    message_id  text        not null unique,
    subject     text,
    sent_at     timestamptz,
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    row_version bigint      not null default 0
);

create index message_outbox_due on app.message_outbox (not_before) where state in ('pending', 'sending');
create index message_outbox_state on app.message_outbox (state, created_at desc, id desc);
create index message_outbox_ref on app.message_outbox (ref);

-- The post room: whether mail goes out at all, and the key that signs the links in it. One row for all nodes.
create table app.message_post (
    id        int primary key check (id = 1),
    paused    boolean not null default false,
    paused_by text,
    paused_at timestamptz,
    link_key  bytea   not null
);

insert into app.message_post (id, link_key)
values (1, sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
