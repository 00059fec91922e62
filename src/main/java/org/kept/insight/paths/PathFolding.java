package org.kept.insight.paths;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down the path of each case that has ended, so that pages need not look at its steps again. One node at a time. */
@Service
public class PathFolding {

    private static final int AT_ONCE = 5_000;

    private static final String PATHS =
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

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PathFolding(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Writes down all there are, unless another node is at it. */
    @Scheduled(fixedDelayString = "${kept.insight.fold:PT10S}", initialDelayString = "${kept.insight.fold:PT10S}")
    public void fold() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> foldSome()));
        }
    }

    private boolean foldSome() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('insight-paths', 41))")
                .query(Boolean.class)
                .single();
        return mine
                && jdbc.sql(PATHS).param("limit", AT_ONCE).query(Long.class).single() == AT_ONCE;
    }
}
