package org.kept.promise;

import org.kept.shared.CaseRef;

/** A promise of this case was made, moved, paused, kept, broken or ended. Published in the changing transaction, so that lists sort by it. */
public record PromiseChanged(CaseRef ref) {}
