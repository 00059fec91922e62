package org.kept.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kept.KeptApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application: real beans, real PostgreSQL, a real port. Nothing runs by itself: jobs, sweeps and
 * senders are called by hand ({@link Jobs}), and {@link TestClock} moves time. All such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = KeptApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kept.demo=true",
            "kept.demo.world=false",
            "kept.scheduling=false",
            "kept.complaint.mailbox=Complaints@kept.example",
            "camunda.bpm.job-execution.enabled=false",
            "server.port=0"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestBeans.class)
@ExtendWith({ResetClock.class, EmptyDesk.class})
public @interface KeptTest {}
