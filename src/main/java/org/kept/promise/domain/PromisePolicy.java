package org.kept.promise.domain;

import org.kept.promise.clock.Term;

/**
 * What we promise, as it stands today; a promise that was made keeps the terms it was made under.
 *
 * @param calendar the id of the calendar it is counted in
 * @param warnPercent the share of its time after which it is at risk
 * @param escalateTeam the team that hears of it when it breaks; null for none
 * @param source the law, contract or decision the figure comes from
 * @param editable false where the figure is not ours to change
 */
public record PromisePolicy(
        String id,
        String name,
        Term term,
        String calendar,
        int warnPercent,
        String escalateTeam,
        String source,
        boolean editable,
        long rowVersion) {}
