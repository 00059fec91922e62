package org.kept.demo.domain;

import org.kept.shared.KeptSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The world of a demonstration.
 *
 * @param world whether one is played at the first start
 * @param days how many days of work
 * @param seed what it is made from; the same seed on the same day makes the same world
 * @param factor how much more than usual happens, for load
 * @param player which world this process plays, and does nothing else; zero in every ordinary one
 */
@ConfigurationProperties("kept.demo")
public record WorldSettings(
        @DefaultValue("true") boolean world,
        @DefaultValue("90") int days,
        @DefaultValue("20261") long seed,
        @DefaultValue("1") double factor,
        @DefaultValue("0") long player) {

    /** Whether this process should see to it that there is a world. */
    boolean wanted(KeptSettings kept) {
        return world && player == 0 && kept.demoMode();
    }
}
