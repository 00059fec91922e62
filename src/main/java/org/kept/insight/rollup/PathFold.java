package org.kept.insight.rollup;

/** Writes down the path of each case that has ended, so that pages need not look at its steps again. */
final class PathFold {

    static final String SQL =
            """
            with found as materialized (
                select p.* from app.insight_paths(array(select id from app.insight_case where ended_at is not null and way is null
                    order by ended_at limit :limit)) p
            ), ways as (
                insert into app.insight_way (id, steps, line, variant)
                select distinct on (way) way, steps, line, variant from found order by way on conflict do nothing
            ), turns as (
                insert into app.insight_turns (id, flows)
                select distinct on (turns) turns, flows from found order by turns on conflict do nothing
            ), done as (
                update app.insight_case k set way = f.way, variant = f.variant, turns = f.turns from found f
                where k.id = f.case_id returning 1
            ) select count(*) from done""";

    private PathFold() {}
}
