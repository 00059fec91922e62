package org.kept.support;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

    @Bean
    static BeanPostProcessor roundTrips() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? RoundTrips.listeningTo(source) : bean;
            }
        };
    }
}
