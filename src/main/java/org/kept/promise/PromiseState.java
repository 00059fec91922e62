package org.kept.promise;

/** Where a promise stands; at risk means that more than the policy's warning share of its time has gone. */
public enum PromiseState {
    OPEN,
    AT_RISK,
    PAUSED,
    KEPT,
    BROKEN,
    CANCELLED
}
