package org.kept.shared;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets sweeps and senders run by themselves; tests turn it off and call them by hand, so that nothing has to sleep. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "kept.scheduling", matchIfMissing = true)
class SchedulingConfiguration {}
