package org.kept.studio.trial;

import java.time.Instant;

/**
 * A scenario that stands beside a model.
 *
 * @param process the process it is about
 * @param file the file it stands in, if it ships with Kept
 * @param shipped whether it ships with Kept, and so cannot be changed here
 * @param author who wrote it; null if it ships with Kept
 */
public record KeptScenario(
        String name, String process, String file, boolean shipped, String author, Instant savedAt, String yaml) {}
