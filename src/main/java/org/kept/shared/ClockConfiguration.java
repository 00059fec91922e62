package org.kept.shared;

import java.time.Clock;
import org.kept.shared.play.PlayClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of Kept: whoever needs "now" asks it, so that tests can move time, and a world can be played. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock(@Value("${kept.demo.player:0}") long player) {
        return player > 0 ? new PlayClock() : Clock.systemUTC();
    }
}
