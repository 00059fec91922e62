package org.kept.inbox.domain;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is live: the newest version of each process, and how many cases run on it and on older ones. */
@Service
@Transactional(readOnly = true)
public class LiveProcesses {

    private final JdbcClient jdbc;

    LiveProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every deployed process, by key. */
    public List<Live> all() {
        return jdbc.sql(
                        """
                        select d.key_, max(coalesce(d.name_, d.key_)) as name, max(d.version_) as newest,
                            coalesce(sum(n.running), 0) as running,
                            coalesce(sum(n.running) filter (where d.version_ < newest.version), 0) as older
                        from public.act_re_procdef d
                        join (select key_, max(version_) as version from public.act_re_procdef group by key_) newest on newest.key_ = d.key_
                        left join (select proc_def_id_, count(*) as running from public.act_ru_execution
                            where parent_id_ is null group by proc_def_id_) n on n.proc_def_id_ = d.id_
                        group by d.key_ order by d.key_""")
                .query((row, number) ->
                        new Live(row.getString(1), row.getString(2), row.getInt(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /**
     * One process.
     *
     * @param older how many of the running ones are on an older version
     */
    public record Live(String key, String name, int version, long running, long older) {}
}
