package org.kept.promise;

import java.time.Instant;
import org.kept.shared.CaseRef;

/**
 * More than the policy's warning share of a promise's time has gone, or its clock has stood still for too long. Published once, in the transaction that marks it.
 *
 * @param escalateTeam the team that is to know; null where the policy names none
 */
public record PromiseAtRisk(CaseRef ref, String policy, String name, Instant dueAt, String escalateTeam) {}
