package org.kept.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.kept.workflow.models.starts.EndListener;
import org.kept.workflow.projection.EventCollector;
import org.kept.workflow.projection.FlowListener;
import org.kept.workflow.projection.ProjectionWriter;
import org.kept.workflow.starts.CaseEnds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The engine settings that are decided for every installation; docs/adr/0002-engine-settings.md says why. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ProcessEnginePlugin decidedSettings(
            EventCollector collector, ProjectionWriter writer, EngineSettings settings, ObjectProvider<CaseEnds> ends) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setHistoryRemovalTimeStrategy("start");
                engine.setHistoryCleanupBatchWindowStartTime("01:00");
                engine.setHistoryCleanupBatchWindowEndTime("05:00");
                engine.setTaskMetricsEnabled(false);
                engine.setCmmnEnabled(false);
                engine.setStandaloneTasksEnabled(false);
                engine.setAuthorizationEnabled(false);
                engine.setJobExecutorDeploymentAware(false);
                engine.setFailedJobRetryTimeCycle("PT1M,PT5M,PT30M,PT2H");
                engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(collector)));
                // Beside those that are there: the guard's own must stay, whichever plugin comes first.
                List<BpmnParseListener> listeners = new ArrayList<>(
                        Objects.requireNonNullElse(engine.getCustomPostBPMNParseListeners(), List.of()));
                listeners.add(new FlowListener(writer));
                listeners.add(new EndListener(ends));
                engine.setCustomPostBPMNParseListeners(listeners);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                int lockMillis = Math.toIntExact(settings.jobLock().toMillis());
                engine.getJobExecutor().setLockTimeInMillis(lockMillis);
            }
        };
    }

    /** Takes the place of the starter's pool, which would interrupt running jobs at shutdown and leave their locks behind. */
    @Bean
    @Qualifier("camundaTaskExecutor")
    TaskExecutor camundaTaskExecutor(EngineSettings settings) {
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("job-");
        pool.setCorePoolSize(settings.threads());
        pool.setMaxPoolSize(settings.threads());
        pool.setQueueCapacity(settings.threads() * 4);
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationSeconds(25);
        return pool;
    }
}
