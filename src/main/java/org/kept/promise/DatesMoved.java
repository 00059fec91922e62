package org.kept.promise;

import org.kept.shared.CaseRef;

/** The dates of this case's record are others than before. Published in the changing transaction, so that timers on them follow. */
public record DatesMoved(CaseRef ref) {}
