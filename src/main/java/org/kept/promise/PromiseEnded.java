package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * Nothing more is to be done about a promise. Published in the transaction that ends it.
 *
 * @param state kept, broken or cancelled
 */
public record PromiseEnded(CaseRef ref, String policy, String name, PromiseState state, Instant at) {}
