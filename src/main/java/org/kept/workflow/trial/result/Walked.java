package org.kept.workflow.trial.result;

import java.time.Instant;

/**
 * One step of the way that a case took.
 *
 * @param at by the scenario's clock
 * @param process the process it belongs to; another than the scenario's where it was called
 * @param kind {@code step} for an element, {@code flow} for a sequence flow
 */
public record Walked(Instant at, String process, String id, String kind) {}
