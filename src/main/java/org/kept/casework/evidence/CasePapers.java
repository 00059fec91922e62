package org.kept.casework.evidence;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.kept.shared.CaseRef;

/** The papers of a case that a module keeps: shown on the case page, and put into its evidence bundle as they are. */
public interface CasePapers {

    /** The papers of this case, in the order they were written. */
    List<Paper> of(CaseRef ref);

    /**
     * One paper.
     *
     * @param name the file name in a bundle, such as {@code 2026-11-22-final-response.pdf}
     * @param title what people call it
     * @param note what became of it, such as "sent to a.hart@example.com"; may be null
     * @param href where it is read
     * @param sha256 the hash of its content in hexadecimal, as it stood when it was written
     * @param content reads its bytes
     */
    record Paper(
            String name, String title, String note, Instant at, String href, String sha256, Supplier<byte[]> content) {}
}
