-- Files of contracts, and each of their rows until it has become a contract or an entry in the error file.
create table app.contract_import (
    id          uuid primary key,
    file_name   text        not null,
    charset     text        not null,
    columns     jsonb       not null,
    ignored     jsonb       not null,
    rows        int         not null,
    state       text        not null check (state in ('running', 'done')),
    created_at  timestamptz not null,
    created_by  text        not null,
    updated_at  timestamptz not null,
    updated_by  text        not null,
    row_version bigint      not null default 0
);

create index contract_import_latest on app.contract_import (created_at desc, id);

create table app.contract_import_row (
    import_id uuid  not null references app.contract_import (id) on delete cascade,
    row_no    int   not null,
    line      int   not null,
    raw       jsonb not null,
    state     text  not null check (state in ('pending', 'done', 'failed')),
    attempts  int   not null default 0,
    ref       text,
    error     text,
    primary key (import_id, row_no)
);

create index contract_import_row_pending on app.contract_import_row (import_id, row_no) where state = 'pending';
create index contract_import_row_failed on app.contract_import_row (import_id, row_no) where state = 'failed';
