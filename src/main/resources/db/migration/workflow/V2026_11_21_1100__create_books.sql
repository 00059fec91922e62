-- What has been done outside, once each.
create table workflow_effect (
    key  text        primary key,
    at   timestamptz not null default now()
);

-- What has come in, once each, with what came of it.
create table workflow_inbox_key (
    source       text        not null,
    key          text        not null,
    content_hash text        not null,
    result       text,
    at           timestamptz not null default now(),
    primary key (source, key)
);

-- Process messages: what comes too early waits here for its subscriber.
create table workflow_message (
    id           text        primary key,
    name         text        not null,
    correlation  text        not null,
    payload      jsonb       not null,
    content_hash text        not null,
    state        text        not null check (state in ('WAITING', 'DELIVERED', 'EXPIRED')),
    received_at  timestamptz not null,
    expires_at   timestamptz not null,
    delivered_at timestamptz,
    attempts     integer     not null default 0,
    next_attempt timestamptz not null,
    last_error   text
);

create index workflow_message_waiting on workflow_message (next_attempt) where state = 'WAITING';
create index workflow_message_receiver on workflow_message (correlation, name);
