package org.kept.workflow.trial;

import java.time.Duration;
import org.kept.workflow.trial.jvm.ChildLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a trial may take.
 *
 * @param scenario how long one scenario may take, or the deployment of the models
 * @param start how long the child may take until it is ready
 * @param whole how long a trial may take, whatever it holds
 * @param heap the child's memory
 * @param children how many run at once on this node
 * @param patience how long somebody waits for a place before they are told to try again
 */
@ConfigurationProperties("kept.trial")
public record TrialSettings(
        @DefaultValue("10s") Duration scenario,
        @DefaultValue("30s") Duration start,
        @DefaultValue("60s") Duration whole,
        @DefaultValue("192m") String heap,
        @DefaultValue("2") int children,
        @DefaultValue("5s") Duration patience) {

    /** The settings of somebody who sets nothing. */
    static final TrialSettings USUAL = new TrialSettings(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), "192m", 2, Duration.ofSeconds(5));

    ChildLimits limits() {
        return new ChildLimits(heap, start, scenario, whole);
    }
}
