package org.kept.casework;

import org.kept.shared.CaseRef;

/** What a case is about, whose it is or when it is due has changed. Published in the changing transaction, for whoever keeps a copy. */
public record CaseChanged(CaseRef ref) {}
