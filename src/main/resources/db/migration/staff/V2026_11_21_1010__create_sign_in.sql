create table staff_token (
    id uuid primary key default gen_random_uuid(),
    username varchar(40) not null references staff_person (username),
    label varchar(80) not null,
    -- SHA-256 of the token; the token is 256 bits of chance, so no slower hash is needed.
    token_hash varchar(64) not null constraint staff_token_hash_key unique,
    hint varchar(12) not null,
    scope varchar(10) not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by varchar(40),
    last_used_at timestamptz,
    created_at timestamptz not null,
    created_by varchar(40) not null
);

create index staff_token_username_idx on staff_token (username);

create table staff_audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    kind varchar(30) not null,
    actor varchar(40),
    subject varchar(40),
    address varchar(45),
    detail varchar(500)
);

create index staff_audit_at_idx on staff_audit (at desc);
create index staff_audit_subject_idx on staff_audit (subject, at desc);

create function staff_audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'staff_audit is append-only';
end
$$;

create trigger staff_audit_append_only before update or delete or truncate on staff_audit
    for each statement execute function staff_audit_is_append_only();

-- Keys that all nodes share; chance from the database's own strong random source.
create table staff_secret (
    name varchar(30) primary key,
    value varchar(80) not null
);

insert into staff_secret (name, value) values ('known-device', gen_random_uuid()::text || gen_random_uuid()::text);

-- The columns are those that Spring Session reads and writes.
create table staff_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create unique index staff_session_id_idx on staff_session (session_id);
create index staff_session_expiry_idx on staff_session (expiry_time);
create index staff_session_principal_idx on staff_session (principal_name);

create table staff_session_attributes (
    session_primary_id char(36) not null references staff_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
