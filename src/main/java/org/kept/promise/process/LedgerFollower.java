package org.kept.promise.process;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.kept.promise.PromiseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the engine's timers and tasks follow the ledger, in the transaction that moved a promise: nobody else touches them. */
@Component
class LedgerFollower {

    /** One question for both, because most promises are made before anything waits for them. */
    private static final String ARMED =
            """
            select 'timer' as kind, j.id_ as id from public.act_ru_job j
            join public.act_ru_execution e on e.id_ = j.process_instance_id_
            where e.business_key_ = :ref and j.type_ = 'timer'
            union all
            select 'task', t.id_ from public.act_ru_task t
            join public.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = :ref""";

    private final ProcessEngineConfigurationImpl engine;
    private final JdbcClient jdbc;

    LedgerFollower(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.jdbc = jdbc;
    }

    private record Armed(String kind, String id) {}

    @EventListener
    void follow(PromiseMoved moved) {
        List<Armed> armed = jdbc.sql(ARMED)
                .param("ref", moved.ref().value())
                .query(Armed.class)
                .list();
        engine.getCommandExecutorTxRequired()
                .execute(new FollowPromise(moved, ids(armed, "timer"), ids(armed, "task")));
    }

    private static List<String> ids(List<Armed> armed, String kind) {
        return armed.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Armed::id)
                .toList();
    }
}
