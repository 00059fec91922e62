package org.kept.casework;

import org.kept.shared.CaseRef;

/**
 * Who may see which case: staff those they own, those of their teams and those with a task for them; managers, analysts
 * and administrators all. Whatever shows or changes a case asks here first.
 */
public interface CaseAccess {

    /**
     * The case, if the person who is signed in may see it.
     *
     * @throws org.kept.shared.NotFoundException if there is none or it is not theirs: both in the same words
     */
    CaseSummary visible(CaseRef ref);

    /** The same for a reference that somebody typed or that stands in a URL. */
    CaseSummary visible(String ref);
}
