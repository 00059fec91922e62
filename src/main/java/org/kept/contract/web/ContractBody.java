package org.kept.contract.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.kept.contract.ContractView;
import org.kept.promise.PromiseView;

/** A contract with where its renewal stands and every clock that runs for it. */
record ContractBody(@JsonUnwrapped ContractView contract, RenewalBody renewal, List<Clock> clocks) {

    /** What was promised by when, and how that came about. */
    record Clock(
            String policy,
            String name,
            String state,
            Instant dueAt,
            String explanation,
            boolean paused,
            String pauseReason,
            Instant fulfilledAt) {}

    static ContractBody of(ContractView contract, List<PromiseView> promises) {
        return new ContractBody(
                contract,
                RenewalBody.of(contract),
                promises.stream().map(ContractBody::clock).toList());
    }

    private static Clock clock(PromiseView promise) {
        return new Clock(
                promise.policy(),
                promise.name(),
                promise.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                promise.dueAt(),
                promise.explanation(),
                promise.pausedSince() != null,
                promise.pauseReason(),
                promise.fulfilledAt());
    }
}
