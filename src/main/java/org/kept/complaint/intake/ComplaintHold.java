package org.kept.complaint.intake;

import org.kept.casework.evidence.CaseHold;
import org.kept.complaint.domain.ComplaintFile;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** The letters, mails and touches of a complaint are its evidence: they wait with its record for whom is to be forgotten. */
@Component
class ComplaintHold implements CaseHold {

    private final ComplaintFile file;

    ComplaintHold(ComplaintFile file) {
        this.file = file;
    }

    @Override
    public boolean held(CaseRef ref) {
        return file.needed(ref);
    }
}
