package org.kept.workflow.models.starts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.kept.workflow.engine.AnswerVariables;
import org.kept.workflow.forms.FormCheck;
import org.kept.workflow.models.DeployedModels;
import org.kept.workflow.starts.Startable;
import org.kept.workflow.starts.Startables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how processes begin from what is deployed; a deployed version never changes, so each is read once. */
@Component
class DeployedStarts implements Startables {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final StartReader reader;
    private final AnswerVariables variables;
    private final Cache<String, Optional<Startable>> known =
            Caffeine.newBuilder().maximumSize(500).build();
    private final Cache<String, Map<String, String>> labels =
            Caffeine.newBuilder().maximumSize(500).build();

    DeployedStarts(JdbcClient jdbc, RepositoryService repository, StartReader reader, AnswerVariables variables) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.reader = reader;
        this.variables = variables;
    }

    private record Definition(String id, String module) {}

    @Override
    public List<Startable> all() {
        return read("");
    }

    @Override
    public Optional<Startable> find(String processKey) {
        return processKey == null
                ? Optional.empty()
                : read(" and p.key_ = :key", processKey).stream().findFirst();
    }

    @Override
    public boolean drawn(String module) {
        return !StartReader.hasJava(module);
    }

    @Override
    public Map<String, Object> check(Startable process, Map<String, Object> answers) {
        return new FormCheck(StartForms.schema(process.form()), Map.of()).check(answers);
    }

    @Override
    public Set<String> asked(Startable process) {
        return StartForms.schema(process.form()).keys();
    }

    @Override
    public Map<String, Object> variables(Startable process, Map<String, Object> answers) {
        return variables.readByModel(
                definition(process.key(), process.version()).getId(), answers);
    }

    @Override
    public Map<String, String> labels(String processKey, int version) {
        ProcessDefinition definition = definition(processKey, version);
        return definition == null
                ? Map.of()
                : labels.get(definition.getId(), id -> {
                    Map<String, String> all = new LinkedHashMap<>(StartForms.labels(StartForms.plain()));
                    reader.forms(definition.getDeploymentId()).forEach(form -> all.putAll(StartForms.labels(form)));
                    return Collections.unmodifiableMap(all);
                });
    }

    private ProcessDefinition definition(String processKey, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .processDefinitionVersion(version)
                .singleResult();
    }

    private List<Startable> read(String condition, Object... key) {
        var query = jdbc.sql("select p.id_, n.module from (" + DeployedModels.NEWEST
                + ") n join public.act_re_procdef p on p.deployment_id_ = n.id_ where p.suspension_state_ = 1"
                + condition
                + " order by lower(coalesce(p.name_, p.key_)), p.key_");
        List<Definition> found = (key.length == 0 ? query : query.param("key", key[0]))
                .query((row, number) -> new Definition(row.getString(1), row.getString(2)))
                .list();
        return found.stream()
                .filter(one -> drawn(one.module()))
                .flatMap(one -> known.get(one.id(), id -> reader.read(id, one.module())).stream())
                .toList();
    }
}
