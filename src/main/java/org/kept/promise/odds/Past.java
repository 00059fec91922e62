package org.kept.promise.odds;

import java.time.Instant;
import org.kept.promise.clock.Course;
import org.kept.shared.CaseRef;

/**
 * A promise as the odds look at it.
 *
 * @param until when it was fulfilled, or how far it is known to have lasted
 * @param fulfilled whether {@code until} is its end; otherwise it took longer than that, nobody knows how much
 */
record Past(CaseRef ref, Course course, Instant until, boolean fulfilled) {}
