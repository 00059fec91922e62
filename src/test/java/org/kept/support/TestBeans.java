package org.kept.support;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What tests put in the place of, or beside, the real thing: time, and a hand on the job executor. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    StillScheduler taskScheduler() {
        return new StillScheduler();
    }

    @Bean
    Jobs jobs(ManagementService management) {
        return new Jobs(management);
    }
}
