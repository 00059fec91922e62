-- Mail that was handed to us, as it came; erasing its sender empties it and leaves the hash.
create table app.message_inbound (
    id            uuid primary key,
    message_id    text        not null unique,
    sender        text        not null,
    sender_name   text,
    subject       text,
    body          text,
    attachments   text[]      not null default '{}',
    source        bytea,
    sha256        text        not null,
    sent_at       timestamptz,
    ref           text,
    contact_id    uuid,
    automatic     boolean     not null,
    note          text,
    erased_at     timestamptz,
    created_at    timestamptz not null,
    created_by    text        not null,
    updated_at    timestamptz not null,
    updated_by    text        not null,
    row_version   bigint      not null default 0
);

create index message_inbound_ref on app.message_inbound (ref, created_at) where ref is not null;
create index message_inbound_sender on app.message_inbound (sender);
create index message_inbound_new on app.message_inbound (created_at desc, id desc);
