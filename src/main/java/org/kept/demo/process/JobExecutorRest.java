package org.kept.demo.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.kept.demo.EngineRest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stops the job executor, and runs visitors' jobs by hand meanwhile: only those that were made after the world's last moment. */
@Component
class JobExecutorRest implements EngineRest {

    private static final Logger log = LoggerFactory.getLogger(JobExecutorRest.class);
    private static final int AT_ONCE = 25;

    private final ProcessEngine engine;
    private final ManagementService management;
    private boolean wasActive;

    JobExecutorRest(ProcessEngine engine, ManagementService management) {
        this.engine = engine;
        this.management = management;
    }

    @Override
    public synchronized void begin() {
        JobExecutor executor = executor();
        wasActive = wasActive || executor.isActive();
        executor.shutdown();
    }

    @Override
    public void visitors(Instant since) {
        List<Job> due = management
                .createJobQuery()
                .executable()
                .active()
                .createdAfter(Date.from(since))
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_ONCE);
        for (Job job : due) {
            try {
                management.executeJob(job.getId());
            } catch (RuntimeException e) {
                log.warn("A job of a visitor's case failed and is tried again later", e);
            }
        }
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
