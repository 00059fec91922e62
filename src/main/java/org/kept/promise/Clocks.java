package org.kept.promise;

import java.util.List;
import org.kept.shared.CaseRef;

/** The open promises of a case with everything people decide by: may it wait, may it take longer, and what are the odds. */
public interface Clocks {

    /** Those still to be kept, overdue ones included; the first due first, what stands still last. */
    List<Clock> of(CaseRef ref);

    /**
     * One open promise.
     *
     * @param pausable whether its clock may be stopped
     * @param extensionsLeft how often it may still be extended
     * @param extension by how much, in words such as "2 months"; null where it may not
     * @param condition what must be true for an extension, as the policy says now; null where it may not
     * @param chance what the past says of it; null where the past says too little, or it is overdue
     */
    record Clock(
            PromiseView promise,
            boolean pausable,
            int extensionsLeft,
            String extension,
            String condition,
            Chance chance) {}

    /**
     * What became of promises by the same policy that were still open at the same age.
     *
     * @param like how many there were
     * @param longer how many of them took longer than the time that is left for this one
     * @param sameStep whether only those count whose case stood at the same step at that age
     */
    record Chance(int like, int longer, boolean sameStep) {}
}
