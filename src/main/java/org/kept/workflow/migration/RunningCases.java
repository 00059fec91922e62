package org.kept.workflow.migration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases run by which version of a process, and where they stand: from the step log, and from the jobs that are about to go on. */
@Service
@Transactional(readOnly = true)
public class RunningCases {

    private static final String INSTANCES =
            """
            select e.business_key_ as ref, e.id_, e.proc_def_id_, p.key_, p.version_ from public.act_ru_execution e
              join public.act_re_procdef p on p.id_ = e.proc_def_id_
             where e.parent_id_ is null and e.business_key_ is not null""";

    private static final String PLACES =
            """
            select s.process_instance_id as instance, s.activity_id as activity, '' as job,
                   s.type in ('subProcess', 'transaction', 'multiInstanceBody') as whole
              from app.casework_step s
             where s.ended_at is null and s.ref in (:refs) and s.process_instance_id in (:instances)
            union
            select j.process_instance_id_, d.act_id_, d.job_configuration_, false from public.act_ru_job j
              join public.act_ru_jobdef d on d.id_ = j.job_def_id_
             where j.handler_type_ = 'async-continuation' and j.process_instance_id_ in (:instances)
             order by 1, 2""";

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    RunningCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every running instance of these processes that belongs to a case. */
    public List<RunningCase> of(Collection<String> processKeys) {
        return processKeys.isEmpty()
                ? List.of()
                : placed(jdbc.sql(INSTANCES + " and p.key_ in (:keys) order by e.business_key_, e.id_")
                        .param("keys", processKeys)
                        .query(RunningCases::instance)
                        .list());
    }

    /** One running instance; empty if it is over. */
    public Optional<RunningCase> find(String instance) {
        return placed(jdbc.sql(INSTANCES + " and e.id_ = :id")
                        .param("id", instance)
                        .query(RunningCases::instance)
                        .list())
                .stream()
                .findFirst();
    }

    private static RunningCase instance(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new RunningCase(
                row.getString("ref"),
                row.getString("id_"),
                row.getString("key_"),
                row.getInt("version_"),
                row.getString("proc_def_id_"),
                List.of());
    }

    private List<RunningCase> placed(List<RunningCase> bare) {
        List<RunningCase> all = new ArrayList<>();
        for (int begin = 0; begin < bare.size(); begin += AT_ONCE) {
            List<RunningCase> some = bare.subList(begin, Math.min(bare.size(), begin + AT_ONCE));
            Map<String, List<Standing>> places = new HashMap<>();
            jdbc.sql(PLACES)
                    .params(Map.of(
                            "refs", some.stream().map(RunningCase::ref).toList(),
                            "instances",
                                    some.stream().map(RunningCase::instance).toList()))
                    .query(row -> {
                        places.computeIfAbsent(row.getString("instance"), key -> new ArrayList<>())
                                .add(new Standing(
                                        row.getString("activity"), row.getString("job"), row.getBoolean("whole")));
                    });
            some.forEach(each -> all.add(new RunningCase(
                    each.ref(),
                    each.instance(),
                    each.processKey(),
                    each.version(),
                    each.definition(),
                    List.copyOf(places.getOrDefault(each.instance(), List.of())))));
        }
        return all;
    }

    /** The keys of the processes and their engine versions in a deployment, by the file that holds them. */
    public Map<String, Target> targets(String deployment, String file) {
        Map<String, Target> targets = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id_, key_, version_ from public.act_re_procdef
                         where deployment_id_ = :deployment and right(resource_name_, length(:file) + 1) = '/' || :file
                         order by key_""")
                .param("deployment", deployment)
                .param("file", file)
                .query(row -> {
                    targets.put(
                            row.getString("key_"),
                            new Target(row.getString("key_"), row.getInt("version_"), row.getString("id_")));
                });
        return targets;
    }

    /**
     * The version of a process that cases go over to.
     *
     * @param definition the engine's id of it
     */
    public record Target(String processKey, int version, String definition) {

        /** In words. */
        public String words() {
            return "version " + version;
        }
    }
}
