package org.kept.casework.evidence;

import java.time.Instant;
import java.util.List;
import org.kept.shared.CaseRef;

/** What a module knows that went out to the customer of a case: what shows that somebody was asked for something. */
public interface CaseEvidence {

    /** The newest first. */
    List<Item> of(CaseRef ref);

    /**
     * A letter, mail, call or note.
     *
     * @param id by which it is found again, whatever happens to its words
     * @param title what people call it; personal data may stand in it
     */
    record Item(String id, Instant at, String title) {}
}
