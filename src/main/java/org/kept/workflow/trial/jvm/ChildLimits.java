package org.kept.workflow.trial.jvm;

import java.time.Duration;

/**
 * What a child may take.
 *
 * @param heap as {@code -Xmx} takes it
 * @param start how long its machine and engine may take to be ready
 * @param phase how long each thing may take that it says it begins: to deploy, to play one scenario
 * @param whole how long it may live
 */
public record ChildLimits(String heap, Duration start, Duration phase, Duration whole) {}
