-- Files that somebody brought in a ZIP and looks at before they become drafts; gone a day later.
create table app.studio_brought (
    id      uuid        primary key,
    person  text        not null,
    at      timestamptz not null,
    content bytea       not null
);
create index studio_brought_at on app.studio_brought (at);
