-- Every touch over every channel. Only added to; a merge moves rows to the surviving contact, erasure empties their text.
create table customer_touchpoint (
    id           uuid primary key,
    occurred_at  timestamptz not null,
    direction    text not null constraint customer_touchpoint_direction check (direction in ('in', 'out', 'internal')),
    channel      text not null constraint customer_touchpoint_channel check (channel in ('phone', 'email', 'letter', 'web_form', 'portal',
        'chat', 'sms', 'social', 'visit', 'counter', 'event')),
    subject      text,
    body         text,
    outcome      text,
    contact_id   uuid,
    account_id   uuid,
    case_ref     text,
    person       text,
    created_at   timestamptz not null,
    created_by   text not null
);
create index customer_touchpoint_contact on customer_touchpoint (contact_id, occurred_at desc, id);
create index customer_touchpoint_account on customer_touchpoint (account_id, occurred_at desc, id);
create index customer_touchpoint_case on customer_touchpoint (case_ref);

-- What people allowed and took back, by address; the newest entry counts. Only added to: erasure empties the address, the hash stays.
create table customer_consent (
    id            bigint generated always as identity primary key,
    address_hash  text not null,
    address       text,
    purpose       text,
    channel       text,
    wording       text,
    source        text not null,
    given         boolean not null,
    at            timestamptz not null,
    recorded_at   timestamptz not null,
    recorded_by   text not null
);
comment on column customer_consent.purpose is 'null: everything, which only a withdrawal may say';
create index customer_consent_address on customer_consent (address_hash, at desc, id desc);

-- Never again, whoever imports the address; the keyed hash says nothing about whom it belongs to.
create table customer_suppression (
    address_hash  text primary key,
    reason        text not null,
    at            timestamptz not null,
    by            text not null
);

-- Keys that serve where no setting gives them; whoever sets one later loses what was hashed with this one.
create table customer_secret (
    name   text primary key,
    value  text not null
);
insert into customer_secret values ('suppression', gen_random_uuid() || '-' || gen_random_uuid());
