-- The key that stands behind what insight hands out: customers' pseudonyms in exports, links in its letters. Never leaves the house.
create table app.insight_seal (
    id  smallint primary key default 1 check (id = 1),
    key bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
);
insert into app.insight_seal default values;
