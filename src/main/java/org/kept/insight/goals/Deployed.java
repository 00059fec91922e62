package org.kept.insight.goals;

import java.time.Instant;
import org.kept.insight.ChangeLedger.Kind;

/**
 * A version as it was deployed.
 *
 * @param name what people call it
 */
public record Deployed(Kind kind, String key, int version, String name, Instant at) {}
