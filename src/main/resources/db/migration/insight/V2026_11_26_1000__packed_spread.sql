-- A month of a step's durations is read as a whole, so it is one row: which steps of the scale are taken, and how many lie in each.
-- As a row for each step of the scale, a year of a process was thirty thousand rows to add up.
create table app.insight_spread_packed (
    process_key text        not null,
    basis       char(1)     not null check (basis in ('e', 'w')),
    grain       char(1)     not null check (grain in ('d', 'm')),
    at          timestamptz not null,
    model_key   text        not null,
    item        text        not null,
    -- In rising order, and beside each how many.
    buckets     smallint[]  not null,
    counts      bigint[]    not null,
    check (cardinality(buckets) = cardinality(counts)),
    primary key (process_key, basis, grain, at, model_key, item)
);
insert into app.insight_spread_packed
select process_key, basis, grain, at, model_key, item, array_agg(bucket order by bucket), array_agg(n order by bucket)
from app.insight_spread group by 1, 2, 3, 4, 5, 6;
drop table app.insight_spread;
alter table app.insight_spread_packed rename to insight_spread;
alter index app.insight_spread_packed_pkey rename to insight_spread_pkey;
