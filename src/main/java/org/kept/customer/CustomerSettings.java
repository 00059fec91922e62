package org.kept.customer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are recognised and remembered.
 *
 * @param defaultRegion the country, as two letters, of phone numbers that do not say theirs
 * @param suppressionKey the secret that hashes addresses; empty: one is made and kept in the database
 * @param undoMerge for how long a merge can be taken back
 */
@ConfigurationProperties("kept.customer")
public record CustomerSettings(
        @DefaultValue("GB") String defaultRegion,
        @DefaultValue("") String suppressionKey,
        @DefaultValue("30d") Duration undoMerge) {}
