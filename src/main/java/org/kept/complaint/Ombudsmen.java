package org.kept.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who looks at a complaint after us, as our letters must name them: rows that people keep up to date. */
public interface Ombudsmen {

    /** All of them, by name. */
    List<Ombudsman> all();

    /** The one of this id. */
    Optional<Ombudsman> find(String id);

    /**
     * Changes one.
     *
     * @throws org.kept.shared.ConflictException if somebody changed it meanwhile
     * @throws org.kept.shared.InvalidInputException if a part that letters need is missing
     */
    void save(Ombudsman changed);

    /**
     * One ombudsman.
     *
     * @param address with line breaks, as it stands in a letter
     * @param timeLimit how long the customer has to go there, in words
     * @param source where all that is written, and since when it holds
     */
    record Ombudsman(
            String id,
            String name,
            String address,
            String phone,
            String email,
            String website,
            String timeLimit,
            String source,
            LocalDate inForceFrom,
            long rowVersion) {}
}
