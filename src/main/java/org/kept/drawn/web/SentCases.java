package org.kept.drawn.web;

import org.kept.casework.CaseAccess;
import org.kept.drawn.DrawnCases;
import org.kept.drawn.DrawnCases.NewCase;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Takes what a page sends, once, and knows whether its sender sees what came of it. */
@Component
class SentCases {

    private final DrawnCases cases;
    private final CaseAccess access;

    SentCases(DrawnCases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    /** Begins the case; a form sent again with other words, from the browser's memory, is another case. */
    CaseRef send(NewCase command, String once) {
        boolean known = once != null && once.matches("[0-9a-f-]{36}");
        try {
            return cases.begin(command, known ? "form:" + once : null);
        } catch (ConflictException changed) {
            if (!known) {
                throw changed;
            }
            return cases.begin(command, null);
        }
    }

    /** Others may work what this person begins. */
    boolean sees(CaseRef ref) {
        try {
            return access.visible(ref) != null;
        } catch (NotFoundException notTheirs) {
            return false;
        }
    }
}
