package org.kept.casework.evidence;

import org.kept.shared.CaseRef;

/** A module's word that the law still needs what stands of a case, so that nobody is forgotten out of its papers meanwhile. */
public interface CaseHold {

    /** Whether everything of this case must stay; the module itself has it forgotten once it need not any more. */
    boolean held(CaseRef ref);
}
