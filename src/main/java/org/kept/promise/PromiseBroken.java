package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * A promise ran past its due time and is still not fulfilled. Published once, in the transaction that marks it.
 *
 * @param escalateTeam the team that is to know; null where the policy names none
 */
public record PromiseBroken(CaseRef ref, String policy, String name, Instant dueAt, String escalateTeam) {}
