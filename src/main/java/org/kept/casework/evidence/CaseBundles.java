package org.kept.casework.evidence;

import java.io.OutputStream;
import org.kept.shared.CaseRef;

/**
 * Everything that proves how a case was handled, in one ZIP: its timeline, decisions, promises, the process as it was
 * deployed, its papers, and the audit with its chain of hashes. The same state of a case gives the same bytes.
 */
public interface CaseBundles {

    /**
     * Writes the bundle for the person who is signed in, and notes that they took it.
     *
     * @throws org.kept.shared.NotFoundException if there is no such case, or it is not theirs to see
     */
    void write(CaseRef ref, OutputStream out);

    /** The same as bytes. */
    byte[] zip(CaseRef ref);
}
