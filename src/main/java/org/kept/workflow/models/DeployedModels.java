package org.kept.workflow.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is deployed: of each module its newest deployment, which always holds all of its models. */
@Component
class DeployedModels {

    static final String NEWEST = "select distinct on (name_) id_, name_ as module from public.act_re_deployment "
            + "where name_ is not null order by name_, deploy_time_ desc, id_ desc";

    private static final String DEFINITIONS =
            """
            select 'bpmn' as kind, key_, version_, resource_name_, deployment_id_,
                   (select count(*) from public.act_ru_execution e where e.proc_def_id_ = p.id_ and e.parent_id_ is null) as running
              from public.act_re_procdef p
            union all
            select 'dmn', key_, version_, resource_name_, deployment_id_, 0 from public.act_re_decision_def
            union all
            select 'form', key_, version_, resource_name_, deployment_id_, 0 from public.act_re_camformdef
            union all
            select 'letter', regexp_replace(name_, '^.*/|\\.letter$', '', 'g'), version, name_, deployment_id_, 0
              from (select l.name_, l.deployment_id_, (sum(changed) over (partition by l.name_ order by deploy_time_, l.deployment_id_))::int as version
                      from (select b.name_, b.deployment_id_, d.deploy_time_, case when b.bytes_ is distinct from
                                   lag(b.bytes_) over (partition by b.name_ order by d.deploy_time_, d.id_) then 1 else 0 end as changed
                              from public.act_ge_bytearray b join public.act_re_deployment d on d.id_ = b.deployment_id_
                             where b.name_ like 'forms/%.letter') l) v
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;

    DeployedModels(JdbcClient jdbc, RepositoryService repository) {
        this.jdbc = jdbc;
        this.repository = repository;
    }

    /** One definition and the resource it stands in, such as {@code bpmn/lead/lead-handling.bpmn}. */
    record Definition(DeployedModel model, String resource) {}

    /** Every definition of every module's newest deployment. */
    List<Definition> all() {
        String sql = "with newest as (" + NEWEST + ") select n.module, d.* from newest n join (" + DEFINITIONS
                + ") d on d.deployment_id_ = n.id_ order by n.module, d.resource_name_, d.key_";
        return jdbc.sql(sql)
                .query((row, i) -> {
                    String resource = row.getString("resource_name_");
                    return new Definition(
                            new DeployedModel(
                                    row.getString("module"),
                                    fileName(resource),
                                    row.getString("kind"),
                                    row.getString("key_"),
                                    row.getInt("version_"),
                                    row.getLong("running")),
                            resource);
                })
                .list();
    }

    /** The content of a module's newest deployment by resource name; empty for a module that has none. */
    Map<String, byte[]> resources(String module) {
        Map<String, byte[]> content = new TreeMap<>();
        Optional<String> newest = jdbc.sql("select id_ from (" + NEWEST + ") n where module = ?")
                .param(module)
                .query(String.class)
                .optional();
        newest.ifPresent(id -> {
            for (Resource resource : repository.getDeploymentResources(id)) {
                content.put(
                        resource.getName(),
                        ((org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity) resource).getBytes());
            }
        });
        return content;
    }

    /** Deployed content as files, under the names that people gave them where they gave some. */
    static List<ModelFile> files(Map<String, byte[]> resources, Map<String, String> names) {
        List<ModelFile> files = new ArrayList<>();
        resources.forEach(
                (resource, bytes) -> files.add(new ModelFile(names.getOrDefault(resource, fileName(resource)), bytes)));
        return files;
    }

    static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }
}
