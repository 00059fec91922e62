package org.kept.shared;

import org.kept.shared.play.PlayGate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets sweeps and senders run by themselves; tests turn it off and call them by hand, so that nothing has to sleep. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "kept.scheduling", matchIfMissing = true)
class SchedulingConfiguration {

    /** In the place of Spring Boot's, with the same settings. */
    @Bean
    TaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder, PlayGate gate) {
        return builder.configure(new GatedScheduler(gate));
    }
}
