package org.kept.studio.migration;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast cases go over to other versions.
 *
 * @param batch how many cases a round takes, so that other work comes in between
 * @param attempts how often a case is tried that somebody else was at work in
 * @param retry how long such a case is left alone
 * @param dryRun how long a dry run may take; what comes after is judged by the models alone
 */
@ConfigurationProperties("kept.studio.migration")
public record MigrationSettings(
        @DefaultValue("25") int batch,
        @DefaultValue("5") int attempts,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("20s") Duration dryRun) {}
