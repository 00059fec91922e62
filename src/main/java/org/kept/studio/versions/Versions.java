package org.kept.studio.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of each file, as deployed, with who deployed them and why. A version is the file's place among its module's deployments
 * that hold it, which for a process is the engine's version of its definition.
 */
@Service
@Transactional(readOnly = true)
public class Versions {

    /** What was deployed, oldest first; the engine's times have no zone and are UTC. */
    private static final String DEPLOYED =
            """
            select d.id_, d.deploy_time_, d.source_, b.name_, b.bytes_,
                   row_number() over (order by d.deploy_time_, d.id_) as version,
                   row_number() over (order by d.deploy_time_ desc, d.id_ desc) = 1 as latest,
                   coalesce(b.bytes_ = lag(b.bytes_) over (order by d.deploy_time_, d.id_), false) as unchanged
              from public.act_re_deployment d join public.act_ge_bytearray b on b.deployment_id_ = d.id_
             where d.name_ = :module and right(b.name_, length(:file) + 1) = '/' || :file""";

    /** Cases run by the process itself, or by a process of the same deployment that names the table or the form. */
    private static final String LIST =
            """
            select v.version, encode(sha256(v.bytes_), 'hex') as hash, length(v.bytes_) as size, v.deploy_time_, v.unchanged, v.id_,
                   coalesce(r.deployed_by, u.created_by, 'kept') as by,
                   case when r.file = :file then r.reason when r.file is not null then 'Went along with ' || r.file || ': ' || r.reason
                        when u.id is not null then 'Uploaded directly' else 'Shipped with Kept' end as why,
                   coalesce(r.kind, case when u.id is null then 'shipped' else 'upload' end) as origin,
                   v.latest and v.id_ = (select id_ from public.act_re_deployment where name_ = :module
                       order by deploy_time_ desc, id_ desc limit 1) as current,
                   (select count(*) from public.act_ru_execution e join public.act_re_procdef p on p.id_ = e.proc_def_id_
                     where e.parent_id_ is null and p.deployment_id_ = v.id_ and (p.resource_name_ = v.name_ or exists (
                         select 1 from public.act_ge_bytearray m where m.deployment_id_ = v.id_ and m.name_ = p.resource_name_
                            and :key <> '' and position(convert_to('Ref="' || :key || '"', 'UTF8') in m.bytes_) > 0))) as running
              from (%s) v
              left join lateral (select * from app.studio_release r where r.deployment_id = v.id_
                    order by r.file = :file desc limit 1) r on true
              left join app.workflow_upload u on u.deployment_id = v.id_
             where :only = 0 or v.version = :only
             order by v.version desc"""
                    .formatted(DEPLOYED);

    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of a file, the newest first; none of a file that was never deployed. */
    public List<Version> list(ModelRef ref) {
        return query(ref, 0).list();
    }

    /** One version. */
    public Optional<Version> find(ModelRef ref, int version) {
        return version < 1 ? Optional.empty() : query(ref, version).optional();
    }

    /** What new cases begin with; empty for a file that is not there or was taken out of its module. */
    public Optional<Version> live(ModelRef ref) {
        return list(ref).stream().findFirst().filter(Version::current);
    }

    /** The bytes of a version, exactly as deployed. */
    public Optional<byte[]> content(ModelRef ref, int version) {
        return jdbc.sql("select bytes_ from (" + DEPLOYED + ") v where version = :version")
                .param("module", ref.module())
                .param("file", ref.file())
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** Whether anything was ever deployed for a module. */
    public boolean knows(String module) {
        return jdbc.sql("select exists (select 1 from public.act_re_deployment where name_ = :module)")
                .param("module", module)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.MappedQuerySpec<Version> query(ModelRef ref, int only) {
        return jdbc.sql(LIST)
                .param("module", ref.module())
                .param("file", ref.file())
                .param("key", key(ref))
                .param("only", only)
                .query(Versions::version);
    }

    /** What processes call the table or the form; of a process and a letter nothing, since those are counted otherwise or not at all. */
    private String key(ModelRef ref) {
        if (!List.of("dmn", "form").contains(ref.kind())) {
            return "";
        }
        return jdbc.sql("select bytes_ from (" + DEPLOYED + ") v where latest")
                .param("module", ref.module())
                .param("file", ref.file())
                .query(byte[].class)
                .optional()
                .flatMap(bytes -> Outline.of(new ModelFile(ref.file(), bytes)).keys().stream()
                        .findFirst())
                .map(key -> key.substring(key.indexOf(':') + 1))
                .orElse("");
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("hash"),
                row.getInt("size"),
                row.getObject("deploy_time_", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("by"),
                row.getString("origin"),
                row.getString("why"),
                row.getBoolean("unchanged"),
                row.getLong("running"),
                row.getBoolean("current"),
                row.getString("id_"));
    }
}
