package org.kept.demo.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.kept.demo.EngineRest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops the job executor, and runs visitors' jobs by hand meanwhile: only those that were made after the world's last moment. */
@Component
class JobExecutorRest implements EngineRest {

    private static final Logger log = LoggerFactory.getLogger(JobExecutorRest.class);

    private final ProcessEngine engine;
    private final ManagementService management;
    private final JdbcClient jdbc;
    private final Clock clock;
    private boolean wasActive;

    JobExecutorRest(ProcessEngine engine, ManagementService management, JdbcClient jdbc, Clock clock) {
        this.engine = engine;
        this.management = management;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public synchronized void begin() {
        JobExecutor executor = executor();
        wasActive = wasActive || executor.isActive();
        executor.shutdown();
    }

    @Override
    public void visitors(Instant since) {
        for (String job : due(since)) {
            try {
                management.executeJob(job);
            } catch (RuntimeException e) {
                log.warn("A job of a visitor's case failed and is tried again later", e);
            }
        }
    }

    /** Without those that the executor had in hand when it stopped: it finishes them. */
    private List<String> due(Instant since) {
        return jdbc.sql(
                        """
                        select id_ from public.act_ru_job
                        where retries_ > 0 and suspension_state_ = 1 and lock_owner_ is null and create_time_ > :since
                          and process_instance_id_ is not null and (duedate_ is null or duedate_ <= :now)
                        order by duedate_ nulls first, sequence_counter_ limit 25""")
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();
    }

    @Override
    public synchronized void end() {
        if (wasActive) {
            executor().start();
            wasActive = false;
        }
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
