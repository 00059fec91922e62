package org.kept.workflow.projection;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.CaseRef;
import org.kept.workflow.InstanceWatcher;
import org.kept.workflow.Projection;
import org.kept.workflow.guard.FourEyes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what the engine did to every {@link Projection}, in the engine's transaction and in one statement. */
@Component
public class ProjectionWriter implements Projection.Batch {

    private final ObjectProvider<Projection> projections;
    private final ObjectProvider<JdbcTemplate> jdbc;
    private final ObjectProvider<EntityManager> entities;
    private final ObjectMapper json;
    private final EngineLookup lookup;
    private final FourEyes eyes;
    private final ObjectProvider<InstanceWatcher> watchers;

    /** Providers, because the engine is built before the database templates and entities are. */
    ProjectionWriter(
            ObjectProvider<Projection> projections,
            ObjectProvider<JdbcTemplate> jdbc,
            ObjectProvider<EntityManager> entities,
            ObjectMapper json,
            EngineLookup lookup,
            FourEyes eyes,
            ObjectProvider<InstanceWatcher> watchers) {
        this.projections = projections;
        this.jdbc = jdbc;
        this.entities = entities;
        this.json = json;
        this.lookup = lookup;
        this.eyes = eyes;
        this.watchers = watchers;
    }

    @Override
    public void add(String list, Map<String, ?> entry) {
        currentBatch().add(list, entry);
    }

    /** Notes what a person decided in a task, if its form asks for one of a few. */
    public void outcome(String taskId, String outcome) {
        currentBatch().outcome(taskId, outcome);
    }

    /** The batch of the running transaction; made, and booked for writing, by the first event. */
    EventBatch currentBatch() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending.batch;
    }

    private void write(EventBatch batch) {
        List<Projection> all = projections.orderedStream().toList();
        if (batch.isEmpty() || all.isEmpty()) {
            return;
        }
        entities.getObject().flush();
        fillGroups(batch);
        batch.guardedTasks().forEach((task, guarded) -> CaseRef.parse(guarded.ref())
                .ifPresent(ref -> batch.notBy(task, eyes.excluded(ref, guarded.facts()))));
        String parts = all.stream()
                .map(projection -> projection.name() + " as (" + projection.sql() + ")")
                .collect(Collectors.joining(",\n"));
        jdbc.getObject()
                .query(
                        "with batch as (select cast(? as jsonb) as b),\n" + parts + "\nselect 1",
                        row -> {},
                        batch.toJson());
    }

    private void fillGroups(EventBatch batch) {
        Set<String> tasks = batch.regroupedTasks();
        if (tasks.isEmpty()) {
            return;
        }
        var named = new NamedParameterJdbcTemplate(jdbc.getObject());
        Map<String, List<String>> groups = named
                .queryForList(
                        """
                        select task_id_, group_id_ from public.act_ru_identitylink
                        where type_ = 'candidate' and group_id_ is not null and task_id_ in (:tasks) order by group_id_
                        """,
                        Map.of("tasks", tasks))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get("task_id_"),
                        Collectors.mapping(row -> (String) row.get("group_id_"), Collectors.toList())));
        tasks.forEach(task -> batch.groups(task, groups.getOrDefault(task, List.of())));
    }

    /** The synchronisation of one transaction: last before the commit, so that it sees what all others did. */
    private final class Pending implements TransactionSynchronization, Ordered {

        private EventBatch batch = new EventBatch(json, lookup);
        private final List<InstanceWatcher.Turn> turns = new ArrayList<>();
        private boolean suspended;

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            EventBatch full = batch;
            batch = new EventBatch(json, lookup);
            write(full);
            turns.addAll(full.turns());
        }

        @Override
        public void afterCommit() {
            if (!turns.isEmpty()) {
                watchers.forEach(watcher -> watcher.committed(List.copyOf(turns)));
            }
        }

        /** Also called after completion, when another synchronisation opens a transaction of its own: then nothing is bound. */
        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(ProjectionWriter.this) != null;
        }

        @Override
        public void resume() {
            if (suspended) {
                TransactionSynchronizationManager.bindResource(ProjectionWriter.this, this);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ProjectionWriter.this);
        }
    }
}
