package org.kept.insight.promises;

import java.time.LocalDate;

/**
 * Counts of promises.
 *
 * @param key the policy, team, channel or day the week begins on; empty where that is not known
 * @param name what the ledger calls it; empty where it does not
 */
public record PromiseCount(String key, String name, long kept, long broken, long risk, long open) {

    /** Those whose time has come. */
    public long judged() {
        return kept + broken;
    }

    /** All that were due. */
    public long due() {
        return kept + broken + risk + open;
    }

    /** The kept ones of those whose time has come; null where there are none. */
    public Double keptShare() {
        return judged() == 0 ? null : (double) kept / judged();
    }

    /** The week's first day. */
    public LocalDate week() {
        return LocalDate.parse(key);
    }

    PromiseCount called(String key, String name) {
        return new PromiseCount(key, name, kept, broken, risk, open);
    }

    PromiseCount plus(PromiseCount other) {
        return new PromiseCount(
                key, name, kept + other.kept, broken + other.broken, risk + other.risk, open + other.open);
    }
}
