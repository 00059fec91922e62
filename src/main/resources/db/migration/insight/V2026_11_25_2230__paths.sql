-- The path of each case that ended, as the numbers of two small dictionaries: how people work is told from a few hundred
-- ways instead of a million steps. Filled in the background; readers work out for themselves what is not filled yet.
create table app.insight_way (
    id      uuid   primary key,
    -- model#activity, every pass.
    steps   text[] not null,
    -- The same without the passes that followed at once on one of the same step.
    line    text[] not null,
    variant uuid   not null
);
create index insight_way_of_variant on app.insight_way (variant);

-- Which sequence flows a case took, model#flow, each once, by name.
create table app.insight_turns (
    id    uuid   primary key,
    flows text[] not null
);

alter table app.insight_case add column way uuid, add column variant uuid, add column turns uuid;
create index insight_case_to_path on app.insight_case (ended_at) where ended_at is not null and way is null;
create index insight_case_path on app.insight_case (process_key, ended_at)
    include (version, team, segment, way, variant, turns, cancelled, outcome, elapsed_ms, working_ms) where ended_at is not null;

-- The paths of these runs. Steps are what a person or a machine does: gateways, events and what only holds others are left out.
-- They stand in the order in which they began; those of one moment in the model's order, then by name, so that parallel branches
-- make no variants of their own. What shares a loop over a collection, itself or by what holds it, is one pass.
create function app.insight_paths(runs text[]) returns table (case_id text, way uuid, variant uuid, turns uuid,
        steps text[], line text[], flows text[]) language sql stable as $$
    with own as materialized (
        select s.case_id, s.id, s.model_key, s.activity_id, s.type, s.multi_id, s.place, s.entered_at, s.ended_at
        from app.insight_step s where s.case_id = any (runs)
    ), held as (
        select o.id, min(l.multi_id) as multi_id from own o join own l on l.case_id = o.case_id and l.multi_id is not null
            and l.type in ('subProcess', 'callActivity', 'transaction') and (l.type = 'callActivity') = (l.model_key <> o.model_key)
            and o.entered_at >= l.entered_at and (l.ended_at is null or o.entered_at <= l.ended_at) and l.id <> o.id
        group by o.id
    ), passes as (
        select distinct on (o.case_id, o.model_key, o.activity_id, coalesce(h.multi_id, o.multi_id, o.id))
            o.case_id, o.model_key || '#' || o.activity_id as step, o.entered_at, o.place, o.id
        from own o left join held h on h.id = o.id where app.insight_visible(o.type)
        order by o.case_id, o.model_key, o.activity_id, coalesce(h.multi_id, o.multi_id, o.id), o.entered_at, o.place, o.id
    ), placed as (
        select p.case_id, p.step, row_number() over sorted as number,
            p.step is distinct from lag(p.step) over sorted as moves
        from passes p window sorted as (partition by p.case_id order by p.entered_at, p.place, p.step, p.id)
    ), walked as (
        select p.case_id, array_agg(p.step order by p.number) as steps,
            array_agg(p.step order by p.number) filter (where p.moves) as line
        from placed p group by p.case_id
    ), turned as (
        select f.case_id, array_agg(distinct f.model_key || '#' || f.flow_id) as flows
        from app.insight_flow f where f.case_id = any (runs) group by f.case_id
    )
    select run.id, md5(array_to_string(w.steps, '>'))::uuid, md5(array_to_string(w.line, '>'))::uuid,
        md5(array_to_string(t.flows, '>'))::uuid, w.steps, w.line, t.flows
    from unnest(runs) as run(id)
    left join walked on walked.case_id = run.id
    left join turned on turned.case_id = run.id
    cross join lateral (select coalesce(walked.steps, '{}') as steps, coalesce(walked.line, '{}') as line) w
    cross join lateral (select coalesce(turned.flows, '{}') as flows) t
$$;
