-- What happened to a case, in a chain: every row holds the hash of the one before it, so that nothing can be changed, taken
-- out or put in between afterwards without showing. No personal data: what may be erased is here by its hash only.
create table app.casework_audit (
    ref         text        not null,
    seq         integer     not null,
    at          timestamptz not null,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    detail_hash text        not null,
    prev_hash   text        not null,
    hash        text        not null,
    primary key (ref, seq),
    -- The hash is over lines: a line break in a field could pretend to be two.
    constraint casework_audit_in_lines check (ref || actor || action || subject || detail_hash !~ '[\r\n]')
);

-- How far each chain was whole at a nightly check: rows taken off its end would leave no gap, but this shows them.
create table app.casework_audit_seal (
    ref       text        not null,
    seq       integer     not null,
    hash      text        not null,
    sealed_at timestamptz not null,
    primary key (ref, seq)
);

-- The hash of a row: SHA-256 over its fields and the hash before it, a line each, in UTF-8.
create function app.casework_audit_hash(prev text, ref text, seq integer, at timestamptz, actor text, action text,
    subject text, detail text) returns text language sql stable as $$
    select encode(sha256(convert_to(concat_ws(E'\n', prev, ref, seq::text,
        to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), actor, action, subject, detail), 'UTF8')), 'hex')
$$;

-- One after the other on each case, until the commit: a row never follows one that somebody else is still writing.
create function app.casework_audit_link() returns trigger language plpgsql as $$
declare
    last_seq  integer;
    last_hash text;
begin
    perform pg_advisory_xact_lock(hashtextextended(new.ref, 29));
    select a.seq, a.hash into last_seq, last_hash
        from app.casework_audit a where a.ref = new.ref order by a.seq desc limit 1;
    new.seq := coalesce(last_seq, 0) + 1;
    new.prev_hash := coalesce(last_hash, repeat('0', 64));
    new.hash := app.casework_audit_hash(new.prev_hash, new.ref, new.seq, new.at, new.actor, new.action, new.subject,
        new.detail_hash);
    return new;
end $$;
create trigger casework_audit_linked before insert on app.casework_audit
    for each row execute function app.casework_audit_link();

create function app.casework_audit_stays() returns trigger language plpgsql as $$
begin
    raise exception 'The audit of cases is only ever added to';
end $$;
create trigger casework_audit_stays before update or delete on app.casework_audit
    for each row execute function app.casework_audit_stays();
create trigger casework_audit_stays_whole before truncate on app.casework_audit
    for each statement execute function app.casework_audit_stays();
create trigger casework_audit_seal_stays before update or delete on app.casework_audit_seal
    for each row execute function app.casework_audit_stays();
create trigger casework_audit_seal_stays_whole before truncate on app.casework_audit_seal
    for each statement execute function app.casework_audit_stays();
