package org.kept.casework;

import org.kept.shared.CaseRef;

/** The person was taken out of a case: whoever keeps words of it empties them now, in the same transaction. */
public record CaseErased(CaseRef ref) {}
