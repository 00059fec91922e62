-- What was shipped last: a start deploys a shipped file only when the shipped content has changed, so that it never takes
-- back what an analyst has uploaded.
create table workflow_shipped (
    module text not null,
    file   text not null,
    hash   text not null,
    primary key (module, file)
);

-- Who changed which models when; never updated.
create table workflow_upload (
    id            uuid        primary key,
    created_at    timestamptz not null,
    created_by    text        not null,
    module        text        not null,
    deployment_id text        not null,
    files         jsonb       not null
);

create index workflow_upload_module on workflow_upload (module, created_at);
