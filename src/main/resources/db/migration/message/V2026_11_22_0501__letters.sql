-- Letters as they were written. What a letter says never changes; erasing somebody empties it and leaves the hash.
create table app.message_letter (
    id             uuid primary key,
    key            text        not null unique check (length(key) <= 500),
    ref            text        not null,
    template       text        not null,
    template_hash  text        not null,
    deployment_id  text        not null,
    title          text        not null,
    contact_id     uuid,
    addressee      text,
    email          text,
    address        text,
    body_text      text,
    body_html      text,
    pdf            bytea,
    sha256         text        not null,
    state          text        not null check (state in ('mailed', 'to-print', 'posted', 'erased')),
    note           text,
    posted_at      timestamptz,
    posted_by      text,
    erased_at      timestamptz,
    created_at     timestamptz not null,
    created_by     text        not null,
    updated_at     timestamptz not null,
    updated_by     text        not null,
    row_version    bigint      not null default 0,
    check ((state = 'erased') = (erased_at is not null)),
    check ((state = 'posted') <= (posted_at is not null))
);

create index message_letter_ref on app.message_letter (ref, created_at);
create index message_letter_contact on app.message_letter (contact_id);
create index message_letter_email on app.message_letter (lower(email));
create index message_letter_to_print on app.message_letter (created_at, id) where state = 'to-print';

-- Whoever writes to the table by hand is held to it, too.
create function app.message_letter_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'A letter is never deleted';
    end if;
    if (old.id, old.key, old.ref, old.template, old.template_hash, old.deployment_id, old.sha256, old.created_at, old.created_by)
           is distinct from
       (new.id, new.key, new.ref, new.template, new.template_hash, new.deployment_id, new.sha256, new.created_at, new.created_by) then
        raise exception 'A letter is never rewritten';
    end if;
    if new.state = 'erased' then
        if num_nonnulls(new.contact_id, new.addressee, new.email, new.address, new.body_text, new.body_html, new.pdf) > 0 then
            raise exception 'An erased letter is empty';
        end if;
    elsif old.state = 'erased'
       or (old.title, old.contact_id, old.addressee, old.email, old.address, old.body_text, old.body_html, old.pdf)
           is distinct from
          (new.title, new.contact_id, new.addressee, new.email, new.address, new.body_text, new.body_html, new.pdf) then
        raise exception 'A letter is never rewritten';
    end if;
    return new;
end $$;

create trigger message_letter_stays before update or delete on app.message_letter
    for each row execute function app.message_letter_stays();

-- A mail that takes a letter with it.
alter table app.message_outbox add column letter_id uuid;
create index message_outbox_letter on app.message_outbox (letter_id) where letter_id is not null;
create index message_outbox_recipient on app.message_outbox (lower(recipient));
