package org.kept.insight.log;

import org.kept.insight.InsightSettings;
import org.kept.workflow.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the step log among what is written with the engine's doings: the same transaction, the same statement, no trip more. */
@Configuration(proxyBeanMethods = false)
class LogProjections {

    private record Statement(String name, String sql) implements Projection {}

    /** Not a statement that writes: what the two after it write from. */
    @Bean
    @Order(10)
    Projection insightTurns() {
        return new Statement("insight_turns", StepLog.TURNS);
    }

    @Bean
    @Order(11)
    Projection insightSteps(InsightSettings settings) {
        return new Statement("insight_steps_written", StepLog.WRITTEN.formatted(settings.calendar()));
    }

    @Bean
    @Order(11)
    Projection insightHolds() {
        return new Statement("insight_holds_written", StepLog.HELD);
    }

    @Bean
    @Order(11)
    Projection insightUnfolded() {
        return new Statement("insight_unfolded_written", StepLog.UNFOLDED);
    }

    @Bean
    Projection insightFlows() {
        return new Statement("insight_flows_written", StepLog.FLOWS);
    }

    @Bean
    Projection insightPhases() {
        return new Statement("insight_phases_written", StepLog.PHASES);
    }

    /** The text is made when it is first asked for: modules that tell cases apart are made after the engine is. */
    @Bean
    Projection insightCases(CaseLog log) {
        return new Lazily("insight_cases_written", log::written);
    }

    @Bean
    Projection insightCasesFollow(CaseLog log) {
        return new Lazily("insight_cases_follow", log::followed);
    }

    private static final class Lazily implements Projection {

        private final String name;
        private final java.util.function.Supplier<String> text;
        private volatile String sql;

        Lazily(String name, java.util.function.Supplier<String> text) {
            this.name = name;
            this.text = text;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String sql() {
            if (sql == null) {
                sql = text.get();
            }
            return sql;
        }
    }
}
