package org.kept.workflow;

import java.util.Map;
import java.util.Set;
import org.kept.shared.CaseRef;

/** The case's own data, where answers go that no module takes: so a process drawn by an analyst needs no Java. */
public interface CaseData {

    /** What is kept for the case; empty where nothing is. */
    Map<String, Object> of(CaseRef ref);

    /** The names of the facts that every case has, whatever its module. */
    Set<String> GENERAL = Set.of("caseTitle", "caseOwner", "caseTeam", "caseOpenedAt", "customerName");

    /** What is kept, in the types in which it was said, and what every case has; empty where nothing is. */
    Map<String, Object> facts(CaseRef ref);

    /** Adds values; the same key is overwritten. */
    void remember(CaseRef ref, Map<String, Object> values);
}
