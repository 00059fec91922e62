package org.kept.casework.evidence;

import java.util.Collection;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asked by whoever empties papers of a person: those of a held case wait until their case is forgotten as a whole. */
@Component
public class Holds {

    private final ObjectProvider<CaseHold> holds;

    Holds(ObjectProvider<CaseHold> holds) {
        this.holds = holds;
    }

    /** The references among these whose papers must stay. */
    public String[] among(Collection<String> references) {
        return references.stream()
                .distinct()
                .filter(reference -> CaseRef.parse(reference).filter(this::held).isPresent())
                .toArray(String[]::new);
    }

    private boolean held(CaseRef ref) {
        return holds.stream().anyMatch(hold -> hold.held(ref));
    }
}
