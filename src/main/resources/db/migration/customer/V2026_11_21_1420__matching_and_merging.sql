-- Mail domains that say nothing about the company of their users.
create table customer_free_mail_domain (domain text primary key);
insert into customer_free_mail_domain values
    ('gmail.com'), ('googlemail.com'), ('outlook.com'), ('hotmail.com'), ('hotmail.co.uk'), ('live.com'), ('live.co.uk'), ('msn.com'),
    ('yahoo.com'), ('yahoo.co.uk'), ('ymail.com'), ('icloud.com'), ('me.com'), ('mac.com'), ('aol.com'), ('gmx.com'), ('gmx.de'),
    ('gmx.net'), ('web.de'), ('t-online.de'), ('mail.com'), ('proton.me'), ('protonmail.com'), ('zoho.com'), ('yandex.com'), ('mail.ru'),
    ('btinternet.com'), ('sky.com'), ('talktalk.net'), ('virginmedia.com'), ('ntlworld.com'), ('orange.fr'), ('free.fr'), ('wanadoo.fr'),
    ('laposte.net'), ('libero.it'), ('fastmail.com'), ('hey.com'), ('tutanota.com');

-- Mailboxes that several people read: the same address is then no sign of the same person.
create table customer_shared_mailbox (local_part text primary key);
insert into customer_shared_mailbox values
    ('info'), ('sales'), ('office'), ('contact'), ('hello'), ('admin'), ('mail'), ('enquiries'), ('enquiry'), ('inquiries'), ('support'),
    ('help'), ('service'), ('services'), ('accounts'), ('finance'), ('billing'), ('purchasing'), ('procurement'), ('orders'), ('reception'),
    ('marketing'), ('hr'), ('jobs'), ('press'), ('team'), ('kontakt'), ('post'), ('buero'), ('noreply'), ('no-reply'), ('webmaster');

-- What people decided about two contacts that looked alike, so that nobody is asked twice.
create table customer_distinct (
    contact_a   uuid not null,
    contact_b   uuid not null,
    decided_at  timestamptz not null,
    decided_by  text not null,
    primary key (contact_a, contact_b),
    constraint customer_distinct_order check (contact_a < contact_b)
);

-- Each merge with all that is needed to undo it.
create table customer_merge (
    id           uuid primary key,
    survivor_id  uuid not null,
    merged_id    uuid not null,
    reason       text,
    snapshot     jsonb not null,
    merged_at    timestamptz not null,
    merged_by    text not null,
    undone_at    timestamptz,
    undone_by    text
);
create index customer_merge_survivor on customer_merge (survivor_id);
create index customer_merge_merged on customer_merge (merged_id);
