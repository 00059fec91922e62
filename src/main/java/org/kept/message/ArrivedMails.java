package org.kept.message;

import java.util.UUID;
import org.kept.shared.CaseRef;

/** Mail that found no case by itself, for modules that make a case of it. */
public interface ArrivedMails {

    /** Puts a mail into the case that was made of it, with the words it had; nobody needs to see to it any more. */
    void became(UUID mail, CaseRef ref);
}
