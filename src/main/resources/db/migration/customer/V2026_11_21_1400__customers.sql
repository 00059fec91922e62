-- Accounts (organisations and households) and contacts (people), with the keys they are found and matched by.
create sequence customer_number start with 1001;

create table customer_account (
    id                     uuid primary key,
    number                 text not null default 'A-' || nextval('app.customer_number'),
    name                   text not null,
    legal_name             text,
    relationship_type      text not null default 'prospect' constraint customer_account_relationship check (relationship_type in
        ('prospect', 'customer', 'former_customer', 'partner', 'reseller', 'supplier', 'competitor', 'resident', 'agency', 'other')),
    segment                text,
    tier                   text,
    industry               text,
    employees              integer,
    annual_revenue         numeric(19, 4),
    currency               char(3),
    website                text,
    phone                  text,
    email                  text,
    parent_account_id      uuid references customer_account,
    account_manager        text,
    address_line1          text,
    address_line2          text,
    address_city           text,
    address_region         text,
    address_postal_code    text,
    address_country_code   text,
    vat_number             text,
    company_reg_no         text,
    cares                  text,
    do_not_contact         boolean not null default false,
    lawful_basis           text,
    customer_since         date,
    last_contact_at        timestamptz,
    name_key               text not null,
    domain_key             text,
    phone_key              text,
    sort_key               text generated always as (lower(name)) stored,
    search_text            text generated always as (lower(name || ' ' || coalesce(legal_name, '') || ' ' || coalesce(email, '') || ' '
        || coalesce(phone, '') || ' ' || coalesce(phone_key, '') || ' ' || coalesce(website, '') || ' ' || coalesce(address_city, '') || ' '
        || coalesce(address_postal_code, '') || ' ' || number)) stored,
    created_at             timestamptz not null,
    created_by             text not null,
    updated_at             timestamptz not null,
    updated_by             text not null,
    row_version            bigint not null default 0
);
create unique index customer_account_number on customer_account (number);
create index customer_account_sort on customer_account (sort_key, id);
create index customer_account_name_key on customer_account (name_key);
create index customer_account_domain_key on customer_account (domain_key);
create index customer_account_manager on customer_account (account_manager);

create table customer_contact (
    id                     uuid primary key,
    number                 text not null default 'C-' || nextval('app.customer_number'),
    salutation             text,
    first_name             text,
    middle_name            text,
    last_name              text,
    preferred_name         text,
    job_title              text,
    department             text,
    account_id             uuid references customer_account,
    email                  text,
    phone                  text,
    mobile                 text,
    address_line1          text,
    address_line2          text,
    address_city           text,
    address_region         text,
    address_postal_code    text,
    address_country_code   text,
    preferred_channel      text,
    preferred_language     text,
    accessibility_needs    text,
    safe_contact           text,
    vulnerable             boolean not null default false,
    do_not_call            boolean not null default false,
    do_not_email           boolean not null default false,
    lawful_basis           text,
    cares                  text,
    source                 text,
    last_contact_at        timestamptz,
    email_key              text,
    phone_key              text,
    mobile_key             text,
    name_key               text not null,
    block_key              text not null,
    merged_into            uuid references customer_contact,
    erased_at              timestamptz,
    display_name           text generated always as (coalesce(nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''),
        email, phone, mobile, number)) stored,
    sort_key               text generated always as (lower(coalesce(nullif(trim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''),
        email, phone, mobile, number))) stored,
    search_text            text generated always as (lower(coalesce(first_name, '') || ' ' || coalesce(last_name, '') || ' '
        || coalesce(preferred_name, '') || ' ' || coalesce(job_title, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' '
        || coalesce(phone_key, '') || ' ' || coalesce(mobile, '') || ' ' || coalesce(mobile_key, '') || ' ' || coalesce(address_postal_code, '')
        || ' ' || number)) stored,
    created_at             timestamptz not null,
    created_by             text not null,
    updated_at             timestamptz not null,
    updated_by             text not null,
    row_version            bigint not null default 0
);
create unique index customer_contact_number on customer_contact (number);
create index customer_contact_sort on customer_contact (sort_key, id) where merged_into is null;
create index customer_contact_account on customer_contact (account_id);
create index customer_contact_email_key on customer_contact (email_key);
create index customer_contact_phone_key on customer_contact (phone_key);
create index customer_contact_mobile_key on customer_contact (mobile_key);
create index customer_contact_block_key on customer_contact (block_key);
create index customer_contact_merged_into on customer_contact (merged_into);

-- Who is what for which account, and since when; a person may be something for several.
create table customer_account_contact (
    id           uuid primary key,
    account_id   uuid not null references customer_account,
    contact_id   uuid not null references customer_contact,
    role         text,
    is_primary   boolean not null default false,
    active_from  date not null,
    active_to    date,
    created_at   timestamptz not null,
    created_by   text not null
);
create unique index customer_account_contact_live on customer_account_contact (account_id, contact_id) where active_to is null;
create index customer_account_contact_contact on customer_account_contact (contact_id);

-- Contains-search at any size needs trigrams; a server that does not offer them still answers, only more slowly.
do $$
declare
    home text;
begin
    begin
        create extension if not exists pg_trgm with schema app;
    exception when others then
        raise notice 'pg_trgm is not available: customer search reads the whole table';
    end;
    select n.nspname into home from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
    if home is not null then
        execute format('create index customer_account_search on customer_account using gin (search_text %I.gin_trgm_ops)', home);
        execute format('create index customer_contact_search on customer_contact using gin (search_text %I.gin_trgm_ops)', home);
    end if;
end
$$;
