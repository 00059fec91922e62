package org.kept.studio.shelf;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.kept.studio.ModelRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds of every file the deployment that changed it last; remembered until something is deployed, since it reads all that ever was. */
@Component
class LastChanges {

    private static final String LAST =
            """
            with held as (
                select d.id_, d.name_ as module, d.deploy_time_, regexp_replace(b.name_, '^.*/', '') as file, md5(b.bytes_) as hash,
                       lag(md5(b.bytes_)) over (partition by d.name_, b.name_ order by d.deploy_time_, d.id_) as before
                  from public.act_re_deployment d join public.act_ge_bytearray b on b.deployment_id_ = d.id_ where d.name_ is not null)
            select distinct on (h.module, h.file) h.module, h.file, h.deploy_time_,
                   coalesce(r.deployed_by, u.created_by, 'kept') as by, r.reason
              from held h
              left join app.studio_release r on r.deployment_id = h.id_ and r.file = h.file
              left join app.workflow_upload u on u.deployment_id = h.id_
             where h.before is distinct from h.hash
             order by h.module, h.file, h.deploy_time_ desc, h.id_ desc""";

    private final JdbcClient jdbc;
    private final Cache<String, Map<ModelRef, LastChange>> known =
            Caffeine.newBuilder().maximumSize(2).build();

    LastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ModelRef, LastChange> all() {
        String state = jdbc.sql(
                        "select coalesce(md5(string_agg(id_, ' ' order by id_)), '') from public.act_re_deployment")
                .query(String.class)
                .single();
        return known.get(state, key -> read());
    }

    private Map<ModelRef, LastChange> read() {
        Map<ModelRef, LastChange> changes = new HashMap<>();
        jdbc.sql(LAST).query(row -> {
            changes.put(
                    new ModelRef(row.getString("module"), row.getString("file")),
                    new LastChange(
                            row.getObject("deploy_time_", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("by"),
                            row.getString("reason")));
        });
        return Map.copyOf(changes);
    }
}
