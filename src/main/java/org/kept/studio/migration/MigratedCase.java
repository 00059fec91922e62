package org.kept.studio.migration;

import java.time.Instant;

/**
 * One case of a migration.
 *
 * @param fromVersion the version by which it ran when the migration was ordered; 0 if nothing ran
 * @param version the version by which it runs now; null once nothing runs
 * @param step where it stands, in the model's words
 * @param reason why it was refused or failed, in words; empty if it was not
 * @param tried of a dry run whether the engine was asked, or only the models; true of a real one
 * @param href the case's page
 */
public record MigratedCase(
        String ref,
        String title,
        String customer,
        String owner,
        int fromVersion,
        Integer version,
        String step,
        MigrationState state,
        String reason,
        boolean tried,
        Instant doneAt,
        String href) {}
