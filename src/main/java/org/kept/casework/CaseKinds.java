package org.kept.casework;

import org.kept.shared.CaseRef;

/** The kinds of case that no module written in Java owns: their references, and which cases are theirs. */
public interface CaseKinds {

    /**
     * How the references of a process begin, decided once: a second asking gives the same.
     *
     * @param wanted what the model says; null to take it from the process's key
     * @throws org.kept.shared.ConflictException if other cases have it, or none is left
     */
    String prefixOf(String processKey, String wanted);

    /** Whether the case runs a process without Java. */
    boolean drawn(CaseRef ref);
}
